package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class ImmediateThresholdHingeTest {

    private static At at(int y, int classes, double... f) {
        return At.row(new ImmediateThresholdHinge().bind(Shape.classes(classes)), new double[] {y}, f);
    }

    @Test
    void looksAtTheThresholdsBesideTheTarget() {
        assertEquals(0.5, at(1, 4, 0.5, -1, 1, 4).value());
        // above 4 only
        var at = at(3, 4, 0.5, -1, 1, 4);
        assertEquals(4.5, at.value());
        assertArrayEquals(new double[] {-1, 0, 0, 1}, at.gradient());
        assertEquals(2.5, at(0, 4, 0.5, -1, 1, 4).value());
    }
}
