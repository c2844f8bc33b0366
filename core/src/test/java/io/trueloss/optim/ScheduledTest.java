package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ScheduledTest {

    @Test
    void scalesTheRate() {
        double[] w = Walk.of(
                new Scheduled(new GradientDescent(0.5), new StepDecay(1, 0.5)),
                new double[] {1, 2},
                new double[] {4, -2},
                new double[] {4, -2});
        assertArrayEquals(new double[] {-2, 3.5}, w, 1e-15);
    }

    @Test
    void refusesARuleWithoutARate() {
        assertThrows(IllegalArgumentException.class, () -> new Scheduled(new GradientDescent(0), new Constant()));
    }
}
