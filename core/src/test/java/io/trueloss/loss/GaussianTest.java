package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class GaussianTest {

    private static At at(double y, double mean, double logScale) {
        return At.row(new Gaussian().bind(Shape.number()), new double[] {y}, mean, logScale);
    }

    /// With mean 0.5 and variance 2 the full negative log-likelihood of 1.5 is 1.515512123484645396488946
    /// (computed with 420 digits, as PyTorch's GaussianNLLLoss); ours leaves out log(2*pi)/2.
    @Test
    void isTheLikelihoodWithoutItsConstant() {
        var at = at(1.5, 0.5, Math.log(2) / 2);
        assertEquals(1.5155121234846454 - Math.log(2 * Math.PI) / 2, at.value(), 1e-15);
        assertEquals(-0.5, at.gradient()[0], 1e-15);
        assertEquals(0.5, at.curvature()[0], 1e-15);
    }

    @Test
    void bothScoresHaveDerivatives() {
        // z = 3 - 1 with scale 1: -z, 1 - z^2; second derivatives 1, 2z, 2z^2
        assertArrayEquals(new double[] {-2, -3}, at(3, 1, 0).gradient());
        assertArrayEquals(new double[] {1, 4, 8}, at(3, 1, 0).curvature());
    }

    @Test
    void aPerfectMeanCostsTheLogarithmOfTheScale() {
        assertEquals(-800, at(7, 7, -800).value());
        assertArrayEquals(new double[] {-0.0, 1}, at(7, 7, -800).gradient());
        assertEquals(-1e300, at(7, 7, -1e300).value());
    }

    @Test
    void staysFiniteWhereItsTermIs() {
        // (1e-300*e^800)^2/2
        assertEquals(3.7165591537309905e94, at(1e-300, 0, -800).value(), 1e81);
        assertEquals(800, at(1e300, 0, 800).value());
    }
}
