package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AdaDeltaTest {

    @Test
    void dividesByTheSizeOfItsGradients() {
        double[] w = Walk.of(new AdaDelta(1, 0.75, 1), new double[] {1, 2}, new double[] {4, -2});
        assertArrayEquals(new double[] {-0.7888543819998317, 3.414213562373095}, w, 1e-12);
    }

    @Test
    void refusesARhoOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new AdaDelta(1, 1, 1));
    }
}
