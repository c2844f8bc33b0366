package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MulticlassPerceptronTest {

    private static At at(int y, double... f) {
        return At.row(new MulticlassPerceptron().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    private static double soft(double[] y, double... f) {
        return At.row(new MulticlassPerceptron().bind(new Shape(Label.DISTRIBUTION, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void costsHowFarTheBestIsAhead() {
        var at = at(0, 1.5, 3, -2);
        assertEquals(1.5, at.value());
        assertArrayEquals(new double[] {-1, 1, 0}, at.gradient());
        assertEquals(0, at(1, 1.5, 3, -2).value());
    }

    @Test
    void isThatOfTwoClassesForTheDifference() {
        assertEquals(At.point(new Perceptron(), 1, -2.5).value(), at(1, 3, 0.5).value());
        assertEquals(At.point(new Perceptron(), 0, -2.5).value(), at(0, 3, 0.5).value());
    }

    @Test
    void aDistributionCostsTheMixture() {
        assertEquals(1.875, soft(new double[] {0.5, 0.125, 0.375}, 1.5, 3, 0));
    }
}
