package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class BpMllTest {

    private static At at(double[] y, double... f) {
        return At.row(new BpMll().bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void isTheMeanOverPairsOfExponentials() {
        // pairs: 0 against 1 and 0 against 2
        var at = at(new double[] {1, 0, 0}, Math.log(2), Math.log(3), 0);
        assertEquals((1.5 + 0.5) / 2, at.value(), 1e-15);
        assertArrayEquals(new double[] {-1, 0.75, 0.25}, at.gradient(), 1e-15);
    }

    @Test
    void costsNothingWhereThereIsNoPair() {
        assertEquals(0, at(new double[] {1, 1}, 3, -4).value());
        assertArrayEquals(new double[] {0, 0}, at(new double[] {0, 0}, 3, -4).gradient());
    }

    @Test
    void isNotLostAmongLargeScores() {
        assertEquals(1, at(new double[] {1, 0}, 1e300, 1e300).value());
        assertEquals(
                Math.exp(0.5),
                at(new double[] {1, 0, 0}, 1e10, 1e10 + 0.5, -1e300).value() * 2,
                1e-14);
    }
}
