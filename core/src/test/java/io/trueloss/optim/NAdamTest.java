package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class NAdamTest {

    @Test
    void isASignWithoutMemory() {
        double[] w = Walk.of(new NAdam(0.1, 0, 0, 1e-12, 0), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.9, 2.1}, w, 1e-09);
    }

    @Test
    void refusesANegativeDecay() {
        assertThrows(IllegalArgumentException.class, () -> new NAdam(0.1, 0.9, 0.999, 1e-8, -1));
    }
}
