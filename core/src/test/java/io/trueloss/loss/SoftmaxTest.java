package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SoftmaxTest {

    @Test
    void isMinusTheLogarithmOfTheProbability() {
        // probabilities 1/4, 1/4, 1/2
        var at = At.row(new Softmax().bind(Shape.classes(3)), new double[] {2}, 0, 0, Math.log(2));
        assertEquals(Math.log(2), at.value(), 1e-15);
        assertArrayEquals(new double[] {0.25, 0.25, -0.5}, at.gradient(), 1e-15);
        assertArrayEquals(new double[] {3.0 / 16, 3.0 / 16, 0.25}, at.diagonal(), 1e-15);
    }

    @Test
    void aSoftLabelCostsTheMixture() {
        var soft = new Softmax().bind(new Shape(Label.DISTRIBUTION, 2, List.of()));
        double mixed = 0.3 * Math.log(4) + 0.7 * Math.log(4.0 / 3);
        assertEquals(
                mixed, At.row(soft, new double[] {0.3, 0.7}, 0, Math.log(3)).value(), 1e-15);
    }

    @Test
    void isNotLostAmongLargeScores() {
        var at = At.row(new Softmax().bind(Shape.classes(2)), new double[] {0}, 1e6, 1e6 - 1);
        assertEquals(Math.log(1 + Math.exp(-1)), at.value(), 1e-15);
        assertEquals(
                2e300,
                At.row(new Softmax().bind(Shape.classes(2)), new double[] {1}, 1e300, -1e300)
                        .value());
    }
}
