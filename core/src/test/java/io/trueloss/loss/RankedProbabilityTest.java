package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RankedProbabilityTest {

    private static At at(double y, double... f) {
        return At.row(new RankedProbability().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void sumsTheErrorsOfTheProbabilitiesToLieBelow() {
        // below the thresholds: 0.2 and 0.5; class 1 lies above the first and below the second
        assertEquals(0.2 * 0.2 + 0.5 * 0.5, at(1, 0.2, 0.3, 0.5).value(), 1e-15);
        assertArrayEquals(
                new double[] {2 * 0.2 - 2 * 0.5, -2 * 0.5, 0},
                at(1, 0.2, 0.3, 0.5).gradient(),
                1e-15);
    }

    @Test
    void costsMoreTheFartherOff() {
        assertEquals(0, at(0, 1, 0, 0, 0).value());
        assertEquals(1, at(0, 0, 1, 0, 0).value());
        assertEquals(2, at(0, 0, 0, 1, 0).value());
        assertEquals(3, at(0, 0, 0, 0, 1).value());
    }

    @Test
    void isHalfTheBrierScoreForTwoClasses() {
        var brier = At.row(new BrierProbability().bind(Shape.classes(2)), new double[] {1}, 0.3, 0.7);
        assertEquals(brier.value() / 2, at(1, 0.3, 0.7).value(), 1e-15);
    }

    @Test
    void takesADistribution() {
        var bound = new RankedProbability().bind(new Shape(Label.DISTRIBUTION, 3, List.of()));
        double[] y = {0.25, 0.25, 0.5};
        // below: 0.5 - 0.25 and 0.75 - 0.5
        assertEquals(0.125, At.row(bound, y, 0.5, 0.25, 0.25).value(), 1e-15);
    }
}
