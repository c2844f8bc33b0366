package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class IntervalScoreTest {

    private static At at(double y, double lower, double upper) {
        return At.row(new IntervalScore(0.1).bind(Shape.number()), new double[] {y}, lower, upper);
    }

    @Test
    void isTheWidthInside() {
        assertEquals(3.0, at(2, 1, 4).value());
        assertArrayEquals(new double[] {-1, 1}, at(2, 1, 4).gradient());
    }

    @Test
    void finesWhatIsOutside() {
        assertEquals(3.0 + 20 * 2, at(6, 1, 4).value());
        assertArrayEquals(new double[] {-1, -19}, at(6, 1, 4).gradient());
        assertEquals(3.0 + 20 * 0.5, at(0.5, 1, 4).value());
        assertArrayEquals(new double[] {19, 1}, at(0.5, 1, 4).gradient());
    }

    @Test
    void isTwoPinballLosses() {
        double pinball = new Quantile(0.05).value(6, 1) + new Quantile(0.95).value(6, 4);
        assertEquals(20 * pinball, at(6, 1, 4).value(), 1e-13);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new IntervalScore(0));
        assertThrows(IllegalArgumentException.class, () -> new IntervalScore(1));
    }
}
