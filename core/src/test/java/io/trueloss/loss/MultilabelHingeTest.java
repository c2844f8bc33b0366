package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class MultilabelHingeTest {

    private static At at(double[] y, double... f) {
        return At.row(new MultilabelHinge().bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void sumsAHingeOverTheLabels() {
        var at = at(new double[] {1, 0, 1}, 0.5, 2, 3);
        assertEquals(3.5, at.value());
        assertArrayEquals(new double[] {-1, 1, 0}, at.gradient());
    }

    @Test
    void aShareCostsTheMixture() {
        assertEquals(
                0.25 * 0.5 + 0.75 * 1.5, at(new double[] {0.25, 0}, 0.5, -2).value());
    }
}
