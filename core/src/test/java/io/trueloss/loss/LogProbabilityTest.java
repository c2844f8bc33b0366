package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogProbabilityTest {

    private static At at(int y, double... f) {
        return At.row(new LogProbability().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    private static double soft(double[] y, double... f) {
        return At.row(new LogProbability().bind(new Shape(Label.DISTRIBUTION, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void isMinusTheEntryOfTheClass() {
        var at = at(1, Math.log(0.5), Math.log(0.2), Math.log(0.3));
        assertEquals(Math.log(5), at.value(), 1e-15);
        assertArrayEquals(new double[] {0, -1, 0}, at.gradient(), 1e-300);
    }

    @Test
    void isAMeanForADistribution() {
        assertEquals(2.5, soft(new double[] {0.25, 0.75}, -4, -2));
    }

    @Test
    void itsPredictionsAreProbabilities() {
        assertArrayEquals(
                new double[] {0.25, 0.75}, new LogProbability().link().inverse(Math.log(0.25), Math.log(0.75)), 1e-15);
    }
}
