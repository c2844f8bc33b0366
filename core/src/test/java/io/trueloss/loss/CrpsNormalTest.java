package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class CrpsNormalTest {

    private static At at(double y, double... f) {
        return At.row(new CrpsNormal().bind(Shape.number()), new double[] {y}, f);
    }

    /// (sqrt(2) - 1)/sqrt(pi) at the mean itself (Gneiting and Raftery 2007).
    @Test
    void isTheKnownNumberAtTheMean() {
        assertEquals((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), at(0, 0, 0).value(), 1e-16);
        assertEquals(Math.sqrt(2 / Math.PI), at(0, 0, 0).curvature()[0], 1e-15);
    }

    @Test
    void isTheAbsoluteErrorOfAPoint() {
        assertEquals(3, at(5, 2, -800).value());
        assertArrayEquals(new double[] {-1, 0}, at(5, 2, -800).gradient());
        assertEquals(2e300, at(1e300, -1e300, 0).value());
    }

    @Test
    void isInTheUnitOfTheTarget() {
        assertEquals(
                10 * at(0.7, 0.2, 0.4).value(), at(7, 2, 0.4 + Math.log(10)).value(), 1e-14);
    }
}
