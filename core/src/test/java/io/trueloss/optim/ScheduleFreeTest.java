package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ScheduleFreeTest {

    @Test
    void beginsAsAdamDoes() {
        double[] w = Walk.of(new ScheduleFree(0.1, 0.9, 0.999, 1e-12, 0), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.9, 2.1}, w, 1e-09);
    }

    @Test
    void averagesItsWalk() {
        double[] w = Walk.of(
                new ScheduleFree(0.1, 0.9, 0.999, 1e-12, 0), new double[] {1, 2}, new double[] {4, -2}, new double[] {
                    4, -2
                });
        assertArrayEquals(new double[] {0.85, 2.15}, w, 1e-09);
    }

    @Test
    void refusesABetaOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new ScheduleFree(0.1, 0, 0.999, 1e-8, 0));
    }
}
