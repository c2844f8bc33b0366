package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CumulativeLogisticTest {

    private static At at(int y, int classes, double... f) {
        return At.row(new CumulativeLogistic().bind(Shape.classes(classes)), new double[] {y}, f);
    }

    @Test
    void sumsALogisticLossOverTheSteps() {
        // above the first step with 3/4, above the second with 1/3
        var at = at(1, 3, Math.log(3), -Math.log(2));
        assertEquals(Math.log(4.0 / 3) + Math.log(1.5), at.value(), 1e-15);
        assertArrayEquals(new double[] {-0.25, 1.0 / 3}, at.gradient(), 1e-15);
    }

    @Test
    void hasOneScoreFewerThanClasses() {
        assertEquals(4, new CumulativeLogistic().bind(Shape.classes(5)).size());
    }

    @Test
    void itsPredictionsAreDifferencesAndNeverNegative() {
        var link = new CumulativeLogistic().link();
        assertArrayEquals(new double[] {0.25, 5.0 / 12, 1.0 / 3}, link.inverse(Math.log(3), -Math.log(2)), 1e-15);
        assertArrayEquals(new double[] {0.5, 0, 0.5}, link.inverse(0, 2), 1e-15);
        assertArrayEquals(new double[] {Math.log(3), -Math.log(2)}, link.scores(0.25, 5.0 / 12, 1.0 / 3), 1e-15);
    }

    @Test
    void aDistributionCostsTheMixture() {
        var soft = new CumulativeLogistic().bind(new Shape(Label.DISTRIBUTION, 3, List.of()));
        double mixed = 0.25 * at(0, 3, 1, -1).value() + 0.75 * at(2, 3, 1, -1).value();
        assertEquals(mixed, At.row(soft, new double[] {0.25, 0, 0.75}, 1, -1).value(), 1e-15);
    }

    @Test
    void isNotLostAmongLargeScores() {
        assertEquals(Math.log(2), at(2, 4, 1e300, 1e300, 0).value(), 1e-15);
    }
}
