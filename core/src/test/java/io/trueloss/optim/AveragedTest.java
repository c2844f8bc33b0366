package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AveragedTest {

    @Test
    void beginsWithTheFirstStep() {
        double[] w = Walk.of(new Averaged(new GradientDescent(0.5), 0.5, 0), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-1, 3}, w, 1e-15);
    }

    @Test
    void isHalfWayToTheSecond() {
        double[] w = Walk.of(
                new Averaged(new GradientDescent(0.5), 0.5, 0),
                new double[] {1, 2},
                new double[] {4, -2},
                new double[] {4, -2});
        assertArrayEquals(new double[] {-2, 3.5}, w, 1e-15);
    }

    @Test
    void refusesADecayOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new Averaged(new GradientDescent(0.5), 1, 0));
    }
}
