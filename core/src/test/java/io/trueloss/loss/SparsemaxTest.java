package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SparsemaxTest {

    private static At at(int y, double... f) {
        return At.row(new Sparsemax().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    private static double soft(double[] y, double... f) {
        return At.row(new Sparsemax().bind(new Shape(Label.DISTRIBUTION, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void isZeroOnceTheClassIsOneAhead() {
        assertEquals(0, at(1, 0, 1, -3).value());
        assertArrayEquals(new double[] {0, 0, 0}, at(1, -0.5, 1, -3).gradient());
    }

    @Test
    void itsGradientIsTheNearestDistributionLessTheClass() {
        // (0.6, 0.3, -1) is nearest to (0.65, 0.35, 0)
        assertArrayEquals(new double[] {-0.35, 0.35, 0}, at(0, 0.6, 0.3, -1).gradient(), 1e-15);
        assertEquals(0.35 * 0.35, at(0, 0.6, 0.3, -1).value(), 1e-15);
        assertArrayEquals(new double[] {0.65, 0.35, 0}, new Sparsemax().link().inverse(0.6, 0.3, -1), 1e-15);
    }

    @Test
    void isThatOfTwoClassesForTheDifference() {
        for (double f : new double[] {-3, -0.5, 0, 0.25, 2}) {
            assertEquals(
                    At.point(new BinarySparsemax(), 1, f).value(),
                    at(1, 0.5, 0.5 + f).value(),
                    1e-15);
        }
    }

    @Test
    void aDistributionCostsTheMixture() {
        double mixed = 0.25 * at(0, 0.25, 0.5).value() + 0.75 * at(1, 0.25, 0.5).value();
        assertEquals(mixed, soft(new double[] {0.25, 0.75}, 0.25, 0.5), 1e-15);
    }

    @Test
    void isNotLostAmongLargeScores() {
        assertEquals(0.25, at(0, 1e10, 1e10).value());
        assertEquals(0.5 - 0.5e-8, at(2, -1e-8, 0, -1e10).gradient()[0], 1e-16);
        assertEquals(0, at(0, 1e300, 2, 0).value());
        assertEquals(0.25, at(2, 1e300, 0, 1e300).value());
        assertEquals(2e300, at(0, -1e300, 1e300).value());
        assertArrayEquals(new double[] {-1, 1}, at(0, -1e300, 1e300).gradient());
    }
}
