package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GaussianMixtureTest {

    private static At at(double y, double... f) {
        return At.row(new GaussianMixture(List.of(-1.0, 1.0)).bind(Shape.number()), new double[] {y}, f);
    }

    @Test
    void isOneGaussianWhereTheHeapsAreOne() {
        // the means -1 + 1 and 1 - 1
        assertEquals(2, at(2, 0, 0, 1, -1, 0, 0).value(), 1e-15);
    }

    @Test
    void mixesDensities() {
        // half at -1 and half at 1 with standard deviation 1, both as far as 1 from 0
        assertEquals(0.5, at(0, 0, 0, 0, 0, 0, 0).value(), 1e-15);
        assertArrayEquals(
                new double[] {0, 0, -0.5, 0.5, 0, 0}, at(0, 0, 0, 0, 0, 0, 0).gradient(), 1e-15);
    }

    @Test
    void staysFiniteWhereOneHeapIsFarOff() {
        assertEquals(800 + Math.log(2), at(1e300, 0, 0, 1, -1, 3, 800).value(), 1e-12);
        assertEquals(-800, at(0, 0, 0, 1, -1, -800, -800).value());
    }

    @Test
    void refusesHeapsThatStartAlike() {
        assertThrows(IllegalArgumentException.class, () -> new GaussianMixture(List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new GaussianMixture(List.of(1.0, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new GaussianMixture(List.of(1.0, Double.NaN)));
    }
}
