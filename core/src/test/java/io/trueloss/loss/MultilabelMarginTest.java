package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class MultilabelMarginTest {

    private static At at(double[] y, double... f) {
        return At.row(new MultilabelMargin(1).bind(Shape.vector(y.length)), y, f);
    }

    /// The example of PyTorch's page: labels 3 and 0 of four are there,
    /// 0.25*((1 - (0.1 - 0.2)) + (1 - (0.1 - 0.4)) + (1 - (0.8 - 0.2)) + (1 - (0.8 - 0.4))).
    @Test
    void sumsAHingeOverThePairs() {
        var at = at(new double[] {1, 0, 0, 1}, 0.1, 0.2, 0.4, 0.8);
        assertEquals(0.85, at.value(), 1e-15);
        assertArrayEquals(new double[] {-0.5, 0.5, 0.5, -0.5}, at.gradient());
    }

    @Test
    void costsNothingWhereThereIsNoPair() {
        assertEquals(0, at(new double[] {1, 1}, 5, -5).value());
        assertEquals(0, at(new double[] {0, 0}, 5, -5).value());
    }

    /// Two pairs a margin apart, over 3 labels.
    @Test
    void theMarginIsInTheUnitOfTheScores() {
        var bound = new MultilabelMargin(2).bind(Shape.vector(3));
        assertEquals(
                (0.5 + 2) / 3,
                At.row(bound, new double[] {1, 0, 0}, new double[] {3, 1.5, 3}).value(),
                1e-15);
    }
}
