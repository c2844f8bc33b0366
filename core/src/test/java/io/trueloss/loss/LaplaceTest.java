package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class LaplaceTest {

    private static At at(double y, double... f) {
        return At.row(new Laplace().bind(Shape.number()), new double[] {y}, f);
    }

    @Test
    void isTheAbsoluteErrorInTheUnitOfItsScale() {
        assertEquals(Math.log(2) + 3.0 / 2, at(5, 2, Math.log(2)).value(), 1e-15);
        assertArrayEquals(new double[] {-0.5, 1 - 1.5}, at(5, 2, Math.log(2)).gradient(), 1e-15);
    }

    @Test
    void aPerfectMedianCostsTheLogarithmOfTheScale() {
        assertEquals(-800, at(7, 7, -800).value());
        assertArrayEquals(new double[] {0, 1}, at(7, 7, -800).gradient());
    }
}
