package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PeriodicTest {

    @Test
    void goesRound() {
        var hours = new Periodic(24);
        assertEquals(0.5, hours.value(2, 6), 1e-15); // a sixth of a turn: 1 - cos(60 degrees)
        assertEquals(0.5, hours.value(23, 3), 1e-15);
        assertEquals(1.0, hours.value(0, -6), 1e-15);
        assertEquals(2.0, hours.value(0, 12), 1e-15);
        assertEquals(0.0, hours.value(23, 23 + 24 * 7));
    }

    @Test
    void hasASineAsSlope() {
        double turn = 2 * Math.PI / 24;
        assertEquals(turn, new Periodic(24).gradient(0, 6), 1e-15);
        assertEquals(-turn, new Periodic(24).gradient(8, 2), 1e-15);
        assertEquals(turn * turn, new Periodic(24).curvature(3, 3), 1e-15);
        assertEquals(-turn * turn, new Periodic(24).curvature(0, 12), 1e-15);
    }

    /// 1e300 is a whole number, and 1e10 + 0.25 a quarter of a turn from it.
    @Test
    void losesNoDigitsOverManyTurns() {
        assertEquals(0.0, new Periodic(1).value(0, 1e300));
        assertEquals(1.0, new Periodic(1).value(1e300, 1e10 + 0.25), 1e-15);
    }

    @Test
    void refusesATurnWithoutLength() {
        assertThrows(IllegalArgumentException.class, () -> new Periodic(0));
    }
}
