package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RmsPropTest {

    @Test
    void dividesByTheSizeOfItsGradients() {
        double[] w = Walk.of(new RmsProp(0.5, 0.75, 0, false, 1e-12), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0, 3}, w, 1e-09);
    }

    @Test
    void refusesAnAlphaOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new RmsProp(0.5, 1, 0, false, 1));
    }
}
