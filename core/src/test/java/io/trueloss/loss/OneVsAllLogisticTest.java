package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OneVsAllLogisticTest {

    private static At at(int y, double... f) {
        return At.row(new OneVsAllLogistic().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    private static double soft(double[] y, double... f) {
        return At.row(new OneVsAllLogistic().bind(new Shape(Label.DISTRIBUTION, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void sumsALogisticLossAgainstAllOthers() {
        // sigmoid of 0, ln 3, -ln 3: 1/2, 3/4, 1/4
        var at = at(1, 0, Math.log(3), -Math.log(3));
        assertEquals(Math.log(2) + 2 * Math.log(4.0 / 3), at.value(), 1e-15);
        assertArrayEquals(new double[] {0.5, -0.25, 0.25}, at.gradient(), 1e-15);
        assertArrayEquals(new double[] {0.25, 0, 3.0 / 16, 0, 0, 3.0 / 16}, at.curvature(), 1e-15);
    }

    @Test
    void aDistributionCostsTheMixture() {
        double mixed = 0.25 * at(0, 1, -2).value() + 0.75 * at(1, 1, -2).value();
        assertEquals(mixed, soft(new double[] {0.25, 0.75}, 1, -2), 1e-15);
    }

    @Test
    void itsPredictionsSumToOne() {
        assertArrayEquals(
                new double[] {2.0 / 6, 3.0 / 6, 1.0 / 6},
                new OneVsAllLogistic().link().inverse(0, Math.log(3), -Math.log(3)),
                1e-15);
    }
}
