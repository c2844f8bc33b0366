package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class AllThresholdHingeTest {

    private static At at(int y, int classes, double... f) {
        return At.row(new AllThresholdHinge().bind(Shape.classes(classes)), new double[] {y}, f);
    }

    @Test
    void sumsAHingeOverTheThresholds() {
        // above -1 by 1.5, below 1 by 0.5 and below 4 by 3.5
        var at = at(1, 4, 0.5, -1, 1, 4);
        assertEquals(0.5, at.value());
        assertArrayEquals(new double[] {1, 0, -1, 0}, at.gradient());
        // above all of them: 0, 0.5, 3.5 + 1
        assertEquals(0 + 1.5 + 4.5, at(3, 4, 0.5, -1, 1, 4).value());
    }

    @Test
    void hasOneScoreAndThresholds() {
        assertEquals(2, new AllThresholdHinge().bind(Shape.classes(4)).parts().size());
    }
}
