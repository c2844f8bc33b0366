package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RAdamTest {

    @Test
    void staysPutWhileItKnowsTooLittle() {
        double[] w = Walk.of(
                new RAdam(0.1, 0.9, 0.999, 1e-8, true),
                new double[] {1, 2},
                new double[] {4, -2},
                new double[] {4, -2},
                new double[] {4, -2});
        assertArrayEquals(new double[] {1, 2}, w, 0);
    }

    @Test
    void refusesAnEpsOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new RAdam(0.1, 0.9, 0.999, 0, true));
    }
}
