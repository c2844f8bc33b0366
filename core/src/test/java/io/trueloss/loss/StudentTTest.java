package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class StudentTTest {

    private static At at(double nu, double y, double... f) {
        return At.row(new StudentT(nu).bind(Shape.number()), new double[] {y}, f);
    }

    /// With 4 degrees of freedom, location 0.5 and log scale 0.4 the full negative log-likelihood of 2 is
    /// 1.944177185573103706087008 (computed with 420 digits); ours leaves out log(8/3), which is log(4*pi)/2 +
    /// lgamma(2) - lgamma(5/2).
    @Test
    void isTheLikelihoodWithoutItsConstant() {
        var at = at(4, 2, 0.5, 0.4);
        assertEquals(1.9441771855731037 - Math.log(8.0 / 3), at.value(), 1e-15);
        assertEquals(-0.6725152349229817, at.gradient()[0], 1e-15);
        assertEquals(-0.008772852384472582, at.gradient()[1], 1e-15);
        assertEquals(0.26743279346724916, at.curvature()[0], 1e-15);
        assertEquals(1.0736644251238555, at.curvature()[1], 1e-15);
        assertEquals(1.6104966376857832, at.curvature()[2], 1e-15);
    }

    @Test
    void isCauchysForOne() {
        // log(1 + 3^2)
        assertEquals(Math.log(10), at(1, 3, 0, 0).value(), 1e-15);
    }

    @Test
    void givesUpRowsFarOff() {
        assertEquals(-5e-10, at(4, 1e10, 0, 0).gradient()[0], 1e-22);
    }

    @Test
    void staysFiniteWhereResidualAndScaleAreExtreme() {
        // -800 + 5/2*log((1e300*e^800)^2/4)
        assertEquals(
                -800 + 5 * (300 * Math.log(10) + 800 - Math.log(2)),
                at(4, 1e300, 0, -800).value(),
                1e-11);
        assertEquals(-800, at(4, 7, 7, -800).value());
        assertEquals(0, at(4, 7, 7, -800).gradient()[0], 0);
    }

    @Test
    void refusesDegreesThatAreNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> new StudentT(0));
    }
}
