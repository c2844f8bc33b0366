package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class MultiHalfSquaredTest {

    @Test
    void sumsOverTheTargets() {
        var at = At.row(new MultiHalfSquared().bind(Shape.vector(2)), new double[] {1, -2}, 4, -3);
        assertEquals(5, at.value());
        assertArrayEquals(new double[] {3, -1}, at.gradient());
        assertArrayEquals(new double[] {1, 0, 1}, at.curvature());
    }

    @Test
    void isForSeveralNumbersWithAScoreForEach() {
        assertEquals(Target.NUMBERS, new MultiHalfSquared().target());
        assertEquals(4, new MultiHalfSquared().bind(Shape.vector(4)).size());
        assertEquals("multi-half-squared", new MultiHalfSquared().text());
    }
}
