package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class WeibullTest {

    private static At at(double y, double... f) {
        return At.row(new Weibull().bind(Shape.number()), new double[] {y}, f);
    }

    /// scipy.stats.weibull_min.logpdf(3, exp(-0.2), scale=exp(0.7)) is -2.358165006965853; ours leaves out log(3).
    @Test
    void isTheLikelihoodWithoutItsConstant() {
        assertEquals(-(-2.358165006965853) - Math.log(3), at(3, 0.7, -0.2).value(), 1e-14);
    }

    @Test
    void isTheExponentialDistributionForAShapeOfOne() {
        // log(2) + 6/2, less the log(6) that is left out
        assertEquals(Math.log(2) + 3 - Math.log(6), at(6, Math.log(2), 0).value(), 1e-15);
    }

    @Test
    void isFiniteFarBelowItsScale() {
        assertEquals(800 + Math.log(2) + 1 - 1, at(2, 800 + 2 * Math.log(2), 0).value(), 1e-11);
    }

    @Test
    void isInfiniteWhereTheShapeIsTooSteep() {
        assertEquals(Double.POSITIVE_INFINITY, at(3, 0, 800).value());
        assertEquals(Double.POSITIVE_INFINITY, at(0.5, 0, 800).value());
    }
}
