package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PolyakTest {

    @Test
    void goesAsFarAsTheLowestValueIs() {
        double[] w = Walk.of(new Polyak(1, 0), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-1, 3}, w, 1e-15);
    }

    @Test
    void refusesARateOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new Polyak(0, 0));
    }
}
