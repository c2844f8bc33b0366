package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WelschTest {

    @Test
    void isABellUpsideDown() {
        // with r = c = 2: 2*(1 - 1/e), 2/e, -1/e
        assertEquals(2 - 2 / Math.E, new Welsch(2).value(0, 2), 1e-15);
        assertEquals(2 / Math.E, new Welsch(2).gradient(0, 2), 1e-15);
        assertEquals(-1 / Math.E, new Welsch(2).curvature(0, 2), 1e-15);
    }

    @Test
    void givesUpFarOff() {
        assertEquals(2.0, new Welsch(2).value(0, 1e300));
        assertEquals(0.0, new Welsch(2).gradient(0, 1e300));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Welsch(0));
    }
}
