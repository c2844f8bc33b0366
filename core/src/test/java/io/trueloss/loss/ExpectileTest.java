package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ExpectileTest {

    @Test
    void weighsTheTwoSides() {
        assertEquals(0.75 * 16, new Expectile(0.75).value(5, 1));
        assertEquals(0.25 * 16, new Expectile(0.75).value(1, 5));
        assertEquals(-0.75 * 8, new Expectile(0.75).gradient(5, 1));
        assertEquals(0.5, new Expectile(0.75).curvature(1, 5));
    }

    @Test
    void isHalfTheSquaredErrorInTheMiddle() {
        assertEquals(8.0, new Expectile(0.5).value(5, 1));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Expectile(0));
        assertThrows(IllegalArgumentException.class, () -> new Expectile(1));
    }
}
