package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class AllThresholdLogisticTest {

    private static At at(int y, int classes, double... f) {
        return At.row(new AllThresholdLogistic().bind(Shape.classes(classes)), new double[] {y}, f);
    }

    @Test
    void sumsALogisticLossOverTheThresholds() {
        // f - t: ln 3, -ln 2
        var at = at(1, 3, 1, 1 - Math.log(3), 1 + Math.log(2));
        assertEquals(Math.log(4.0 / 3) + Math.log(1.5), at.value(), 1e-15);
        assertArrayEquals(new double[] {-0.25 + 1.0 / 3, 0.25, -1.0 / 3}, at.gradient(), 1e-15);
    }

    @Test
    void hasOneScoreAndThresholds() {
        var bound = new AllThresholdLogistic().bind(Shape.classes(4));
        assertEquals(2, bound.parts().size());
        assertEquals(4, bound.size());
    }
}
