package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class LogNormalTest {

    private static At at(double y, double... f) {
        return At.row(new LogNormal().bind(Shape.number()), new double[] {y}, f);
    }

    /// With a log median of 0.7 and a log scale of -0.2 the full negative log-likelihood of 3 is
    /// 1.936070145304130734457569 (computed with 420 digits); ours leaves out log(3) + log(2*pi)/2.
    @Test
    void isTheLikelihoodWithoutItsConstants() {
        var at = at(3, 0.7, -0.2);
        assertEquals(1.9360701453041307 - Math.log(3) - Math.log(2 * Math.PI) / 2, at.value(), 1e-15);
        assertArrayEquals(new double[] {-0.5946596570183976, 0.7629613531373034}, at.gradient(), 1e-15);
        assertArrayEquals(
                new double[] {1.4918246976412704, 1.1893193140367952, 0.4740772937253933}, at.curvature(), 1e-15);
    }

    @Test
    void isTheGaussianOfTheLogarithm() {
        var gaussian = At.row(new Gaussian().bind(Shape.number()), new double[] {Math.log(3)}, 0.7, -0.2);
        assertEquals(gaussian.value(), at(3, 0.7, -0.2).value(), 1e-15);
    }
}
