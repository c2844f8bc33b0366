package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class HuberScaleTest {

    private static At at(double y, double f, double logScale) {
        return At.row(new HuberScale(1.5).bind(Shape.number()), new double[] {y}, f, logScale);
    }

    @Test
    void isTheScaleAndASquareNearTheTarget() {
        // r = 2, scale 2: 2 + 2^2/2; in f 2*r/scale, in log_scale 2 - 2^2/2
        assertEquals(4.0, at(1, 3, Math.log(2)).value(), 1e-15);
        assertArrayEquals(new double[] {2, 0}, at(1, 3, Math.log(2)).gradient(), 1e-15);
    }

    @Test
    void isALineFarOff() {
        // r = 10, scale 2: 2 + 1.5*(20 - 3); in log_scale 2 - 1.5^2*2
        assertEquals(27.5, at(1, 11, Math.log(2)).value(), 1e-14);
        assertArrayEquals(new double[] {3, -2.5}, at(1, 11, Math.log(2)).gradient(), 1e-14);
    }

    @Test
    void followsTheUnitOfTheTarget() {
        assertEquals(7 * at(1, 3, 0.5).value(), at(7, 21, 0.5 + Math.log(7)).value(), 1e-13);
    }

    @Test
    void staysFiniteForTinyScales() {
        assertEquals(3.0, at(1, 2, -800).value());
        assertEquals(0.0, at(1, 1, -1e300).value());
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new HuberScale(1));
    }
}
