package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AdaMaxTest {

    @Test
    void dividesByTheLargestRecentGradient() {
        double[] w = Walk.of(
                new AdaMax(0.1, 0, 0.5, 1e-12), new double[] {1, 2}, new double[] {4, -2}, new double[] {1, -1});
        assertArrayEquals(new double[] {0.85, 2.2}, w, 1e-09);
    }

    @Test
    void refusesARateOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new AdaMax(0, 0.9, 0.999, 1e-8));
    }
}
