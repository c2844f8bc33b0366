package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class BrierTest {

    @Test
    void isTheSquaredErrorOfTheProbability() {
        assertEquals(0.0625, At.point(new Brier(), 1, Math.log(3)).value(), 1e-16);
        assertEquals(0.5625, At.point(new Brier(), 0, Math.log(3)).value(), 1e-16);
        assertEquals(
                (0.75 - 0.3) * (0.75 - 0.3),
                At.point(new Brier(), 0.3, Math.log(3)).value(),
                1e-16);
    }

    @Test
    void sumsOverSeveralClasses() {
        // probabilities 1/4, 1/4, 1/2
        var at = At.row(new Brier().bind(Shape.classes(3)), new double[] {2}, 0, 0, Math.log(2));
        assertEquals(0.0625 + 0.0625 + 0.25, at.value(), 1e-15);
        assertEquals(3, at.gradient().length);
    }

    @Test
    void keepsTheTinyTail() {
        assertEquals(Math.exp(-80), At.point(new Brier(), 1, 40).value(), 1e-48);
        assertArrayEquals(
                new double[] {-2 * Math.exp(-80)}, At.point(new Brier(), 1, 40).gradient(), 1e-47);
    }
}
