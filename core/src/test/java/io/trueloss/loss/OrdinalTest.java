package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class OrdinalTest {

    private static At at(double y, double... f) {
        return At.row(new Ordinal().bind(Shape.classes(3)), new double[] {y}, f);
    }

    @Test
    void theHighestClassIsWhatLiesAboveTheLastThreshold() {
        // -log(sigmoid(0.3 - 1)) = log(1 + e^0.7), and its derivative -sigmoid(0.7)
        var at = at(2, 0.3, -1, 1);
        assertEquals(1.1031860488854579, at.value(), 1e-15);
        assertArrayEquals(new double[] {-0.66818777216816616, 0, 0.66818777216816616}, at.gradient(), 1e-15);
    }

    @Test
    void aMiddleClassIsWhatLiesBetweenTwoThresholds() {
        // sigmoid(ln 3) - sigmoid(-ln 3) = 3/4 - 1/4
        assertEquals(Math.log(2), at(1, 0, -Math.log(3), Math.log(3)).value(), 1e-15);
    }

    @Test
    void theLowestClassIsWhatLiesBelowTheFirstThreshold() {
        assertEquals(-Math.log(0.25), at(0, Math.log(3), 0, 5).value(), 1e-15);
    }

    @Test
    void staysFiniteFarFromTheThresholds() {
        assertEquals(1e300, at(1, 1e300, -1, 1).value());
        assertEquals(0, at(2, 1e300, -1, 1).value());
        // thresholds 1e-300 apart: the density sigmoid(0.5)*sigmoid(-0.5) times the gap
        assertEquals(
                -Math.log(1e-300 * 0.23500371220159449), at(1, 0.5, 0, 1e-300).value(), 1e-12);
    }

    @Test
    void thresholdsInTheWrongOrderAreOutside() {
        assertEquals(Double.POSITIVE_INFINITY, at(1, 0, 1, -1).value());
        assertEquals(Double.POSITIVE_INFINITY, at(1, 0, 1, 1).value());
    }
}
