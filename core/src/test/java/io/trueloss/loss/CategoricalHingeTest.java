package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class CategoricalHingeTest {

    private static At at(int y, double... f) {
        return At.row(new CategoricalHinge().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void isThatOfKeras() {
        // max(0, 1 + max(0.6*0, 0.4) - 0.6), and with all other scores below 0 their maximum is 0
        assertEquals(0.8, at(0, 0.6, 0.4).value(), 1e-15);
        assertEquals(0.5, at(1, -1, 0.5, -2).value());
        assertEquals(0, at(1, -1, 1.5, -2).value());
    }

    @Test
    void pullsTheBestOtherDown() {
        assertArrayEquals(new double[] {-1, 1, 0}, at(0, 0.5, 2, 1).gradient());
    }

    @Test
    void isNotLostAmongLargeScores() {
        assertEquals(1, at(0, 1e300, 1e300).value());
    }
}
