package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class CosineTest {

    private static At at(double[] y, double... f) {
        return At.row(new Cosine().bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void comparesDirections() {
        // (3, 4) and (4, 3): 1 - 24/25; the derivative is -(v - cos*u)/|f| with unit vectors u, v
        var at = at(new double[] {4, 3}, 3, 4);
        assertEquals(0.04, at.value(), 1e-15);
        assertArrayEquals(new double[] {-(0.8 - 0.96 * 0.6) / 5, -(0.6 - 0.96 * 0.8) / 5}, at.gradient(), 1e-16);
    }

    @Test
    void knowsNoLength() {
        assertEquals(0, at(new double[] {1, 2, -1}, 1e300, 2e300, -1e300).value(), 1e-15);
        assertEquals(0, at(new double[] {1e-300, 2e-300, 0}, 1e10, 2e10, 0).value(), 1e-15);
        assertEquals(2, at(new double[] {1, 2, -1}, -1, -2, 1).value(), 1e-15);
        assertEquals(1, at(new double[] {1, 0}, 0, 7).value(), 1e-15);
    }

    @Test
    void isOneWhereThereIsNoDirection() {
        assertEquals(1.0, at(new double[] {1, 2}, 0, 0).value());
        assertEquals(1.0, at(new double[] {0, 0}, 1, 2).value());
        assertArrayEquals(new double[] {0, 0}, at(new double[] {1, 2}, 0, 0).gradient());
    }
}
