package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class HeavyBallTest {

    @Test
    void beginsDownTheGradient() {
        double[] w = Walk.of(new HeavyBall(0.5, 0.9, 0), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-1, 3}, w, 1e-15);
    }

    @Test
    void keepsAShareOfItsLastStep() {
        double[] w =
                Walk.of(new HeavyBall(0.5, 0.9, 0), new double[] {1, 2}, new double[] {4, -2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-4.8, 4.9}, w, 1e-14);
    }

    @Test
    void refusesAMomentumOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new HeavyBall(0.5, 1, 0));
    }
}
