package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class NesterovTest {

    @Test
    void looksAhead() {
        double[] w = Walk.of(new Nesterov(0.5, 0.9), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-2.8, 3.9}, w, 1e-14);
    }

    @Test
    void refusesAMomentumOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new Nesterov(0.5, 1));
    }
}
