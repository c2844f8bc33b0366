package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SmoothedHingeTest {

    @Test
    void isAParabolaBetweenTheMarginAndALine() {
        assertEquals(0.0625, new SmoothedHinge(0.5).value(1, 0.75));
        assertEquals(-0.5, new SmoothedHinge(0.5).gradient(1, 0.75));
        assertEquals(2.0, new SmoothedHinge(0.5).curvature(1, 0.75));
        assertEquals(2.75, new SmoothedHinge(0.5).value(0, 2));
        assertEquals(1.0, new SmoothedHinge(0.5).gradient(0, 2));
        assertEquals(0.0, new SmoothedHinge(0.5).value(1, 1));
    }

    @Test
    void isHardlyMoreThanAHingeLessHalfItsWidth() {
        assertEquals(new Hinge().value(1, -3) - 0.005, new SmoothedHinge(0.01).value(1, -3), 1e-15);
    }

    @Test
    void refusesAWidthOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new SmoothedHinge(0));
    }
}
