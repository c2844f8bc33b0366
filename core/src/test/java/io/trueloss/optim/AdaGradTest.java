package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AdaGradTest {

    @Test
    void beginsWithStepsOfOneLength() {
        double[] w = Walk.of(new AdaGrad(0.5, 0, 0, 1e-10), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.5, 2.5}, w, 1e-09);
    }

    @Test
    void shortensItsSteps() {
        double[] w =
                Walk.of(new AdaGrad(0.5, 0, 0, 1e-10), new double[] {1, 2}, new double[] {4, -2}, new double[] {4, -2});
        assertArrayEquals(new double[] {0.14644660940672627, 2.8535533905932737}, w, 1e-09);
    }

    @Test
    void refusesANegativeDecay() {
        assertThrows(IllegalArgumentException.class, () -> new AdaGrad(0.5, -1, 0, 1e-10));
    }
}
