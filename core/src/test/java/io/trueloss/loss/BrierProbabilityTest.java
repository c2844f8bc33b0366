package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class BrierProbabilityTest {

    @Test
    void isTheSquaredErrorOfAProbability() {
        var at = At.point(new BrierProbability(), 1, 0.25);
        assertEquals(0.5625, at.value());
        assertArrayEquals(new double[] {-1.5}, at.gradient());
        assertArrayEquals(new double[] {2}, at.curvature());
    }

    @Test
    void countsEveryClassOfSeveral() {
        var at = At.row(new BrierProbability().bind(Shape.classes(3)), new double[] {2}, 0.25, 0.25, 0.5);
        assertEquals(0.0625 + 0.0625 + 0.25, at.value());
        assertArrayEquals(new double[] {0.5, 0.5, -1}, at.gradient());
    }

    @Test
    void isTheBrierScoreAfterItsLink() {
        double p = Link.LOGIT.inverse(-0.4)[0];
        assertEquals(
                At.point(new Brier(), 1, -0.4).value(),
                At.point(new BrierProbability(), 1, p).value(),
                1e-15);
    }
}
