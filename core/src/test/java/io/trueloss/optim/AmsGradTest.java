package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AmsGradTest {

    @Test
    void remembersTheLargestGradient() {
        double[] w = Walk.of(
                new AmsGrad(0.1, 0, 0, 1e-12), new double[] {1, 2}, new double[] {4, -2}, new double[] {0.4, -2});
        assertArrayEquals(new double[] {0.89, 2.2}, w, 1e-09);
    }

    @Test
    void refusesABetaOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new AmsGrad(0.1, 0.9, 1, 1e-8));
    }
}
