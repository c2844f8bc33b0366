package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class MultilabelLogisticTest {

    private static At at(double[] y, double... f) {
        return At.row(new MultilabelLogistic().bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void sumsALogisticLossOverTheLabels() {
        // the labels have probability 3/4 and 1/3
        var at = at(new double[] {1, 0}, Math.log(3), -Math.log(2));
        assertEquals(Math.log(4.0 / 3) + Math.log(1.5), at.value(), 1e-15);
        assertArrayEquals(new double[] {-0.25, 1.0 / 3}, at.gradient(), 1e-15);
        assertArrayEquals(new double[] {3.0 / 16, 0, 2.0 / 9}, at.curvature(), 1e-15);
    }

    @Test
    void aShareOfALabelCostsTheMixture() {
        double mixed = 0.3 * Math.log(4.0 / 3) + 0.7 * Math.log(4) + Math.log(2);
        assertEquals(mixed, at(new double[] {0.3, 1}, Math.log(3), 0).value(), 1e-15);
    }

    @Test
    void isNotLostAmongLargeScores() {
        assertEquals(1e300, at(new double[] {1, 0}, -1e300, -1e300).value());
    }
}
