package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class LogisticDistributionTest {

    private static At at(double y, double... f) {
        return At.row(new LogisticDistribution().bind(Shape.number()), new double[] {y}, f);
    }

    /// The density exp(-z)/(s*(1 + exp(-z))^2) at z = 1 and s = 2; ours leaves out log(4).
    @Test
    void isTheLikelihoodWithoutItsConstant() {
        double full = 1 + Math.log(2) + 2 * Math.log1p(Math.exp(-1));
        assertEquals(full - Math.log(4), at(3, 1, Math.log(2)).value(), 1e-15);
    }

    @Test
    void pullsWithNoMoreThanAFixedForce() {
        assertEquals(-0.5, at(1e300, 0, Math.log(2)).gradient()[0], 1e-15);
        assertEquals(1e300, at(1e300, 0, 0).value());
    }

    @Test
    void aPerfectMeanCostsTheLogarithmOfTheScale() {
        assertEquals(-800, at(7, 7, -800).value());
    }
}
