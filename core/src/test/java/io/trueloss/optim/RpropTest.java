package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RpropTest {

    @Test
    void lengthensStepsWhileTheSignStays() {
        double[] w = Walk.of(
                new Rprop(0.1, 0.5, 1.2, 1e-6, 50), new double[] {1, 2}, new double[] {4, -2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.78, 2.22}, w, 1e-15);
    }

    @Test
    void waitsWhereTheSignTurned() {
        double[] w = Walk.of(
                new Rprop(0.1, 0.5, 1.2, 1e-6, 50), new double[] {1, 2}, new double[] {4, -2}, new double[] {-1, -2});
        assertArrayEquals(new double[] {0.9, 2.22}, w, 1e-15);
    }

    @Test
    void shortensStepsAfterATurn() {
        double[] w = Walk.of(
                new Rprop(0.1, 0.5, 1.2, 1e-6, 50),
                new double[] {1, 2},
                new double[] {4, -2},
                new double[] {-1, -2},
                new double[] {-1, -2});
        assertArrayEquals(new double[] {0.95, 2.364}, w, 1e-14);
    }

    @Test
    void refusesAShrinkOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new Rprop(0.1, 1, 1.2, 1e-6, 50));
    }
}
