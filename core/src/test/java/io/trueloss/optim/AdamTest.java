package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AdamTest {

    @Test
    void beginsWithStepsOfOneLength() {
        double[] w = Walk.of(new Adam(0.1, 0.9, 0.999, 1e-12), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.9, 2.1}, w, 1e-09);
    }

    @Test
    void waitsWhereTheGradientIsZero() {
        double[] w = Walk.of(new Adam(0.1, 0.9, 0.999, 1e-12), new double[] {1, 2}, new double[] {0, 0});
        assertArrayEquals(new double[] {1, 2}, w, 0);
    }

    @Test
    void refusesABetaOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new Adam(0.1, 1, 0.999, 1e-8));
    }
}
