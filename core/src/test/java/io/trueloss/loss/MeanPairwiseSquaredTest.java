package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class MeanPairwiseSquaredTest {

    private static At at(double[] y, double... f) {
        return At.row(new MeanPairwiseSquared().bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void isTheMeanOverPairs() {
        // errors 1, 3, -2: (2^2 + 3^2 + 5^2)/3; by the first error 2*((1 - 3) + (1 + 2))/3
        var at = at(new double[] {0, 1, 5}, 1, 4, 3);
        assertEquals(38.0 / 3, at.value(), 1e-14);
        assertArrayEquals(new double[] {2.0 / 3, 14.0 / 3, -16.0 / 3}, at.gradient(), 1e-14);
        assertEquals(4.0, at(new double[] {0, 0}, 1, 3).value());
    }

    @Test
    void knowsNoLevel() {
        assertEquals(0.0, at(new double[] {1, 2, 3}, 101, 102, 103).value());
        assertEquals(1.0, at(new double[] {0.5, 1.5}, 1e10, 1e10 + 2).value());
    }
}
