package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LionTest {

    @Test
    void takesStepsOfOneLength() {
        double[] w = Walk.of(new Lion(0.1, 0.9, 0.99, 0.5), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.85, 2.0}, w, 1e-15);
    }

    @Test
    void refusesANegativeDecay() {
        assertThrows(IllegalArgumentException.class, () -> new Lion(0.1, 0.9, 0.99, -1));
    }
}
