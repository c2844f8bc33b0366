package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SamTest {

    @Test
    void staysWhereItClimbsFrom() {
        double[] w = Walk.of(new Sam(new GradientDescent(0.5), 1), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {1, 2}, w, 0);
    }

    @Test
    void stepsByTheGradientOfTheHill() {
        double[] w = Walk.of(
                new Sam(new GradientDescent(0.5), 1), new double[] {1, 2}, new double[] {4, -2}, new double[] {2, 2});
        assertArrayEquals(new double[] {0, 1}, w, 1e-15);
    }

    @Test
    void refusesARhoOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new Sam(new GradientDescent(0.5), 0));
    }
}
