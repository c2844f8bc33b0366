package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectedClassDistanceTest {

    private static At at(int y, double... f) {
        return At.row(new ExpectedClassDistance().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    private static double soft(double[] y, double... f) {
        return At.row(new ExpectedClassDistance().bind(new Shape(Label.DISTRIBUTION, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void isTheMeanDistance() {
        // probabilities 1/4, 1/4, 1/2
        assertEquals(0.25 * 0 + 0.25 * 1 + 0.5 * 2, at(0, 0, 0, Math.log(2)).value(), 1e-15);
        assertEquals(0.75, at(1, 0, 0, Math.log(2)).value(), 1e-15);
    }

    @Test
    void keepsTheSmallestDistances() {
        assertEquals(2 * Math.exp(-80), at(0, 0, -200, -80).value(), 1e-46);
    }

    @Test
    void aDistributionCostsTheMixture() {
        assertEquals(0.5 * 1.25 + 0.5 * 0.75, soft(new double[] {0.5, 0.5, 0}, 0, 0, Math.log(2)), 1e-15);
    }
}
