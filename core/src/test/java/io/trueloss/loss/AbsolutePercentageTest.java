package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AbsolutePercentageTest {

    @Test
    void dividesByTheTarget() {
        assertEquals(0.05, new AbsolutePercentage(0).value(200, 210), 1e-17);
        assertEquals(0.005, new AbsolutePercentage(0).gradient(200, 210), 1e-18);
        assertEquals(-0.5, new AbsolutePercentage(0).gradient(-2, -3));
    }

    @Test
    void dividesByTheFloorWhereTheTargetIsNearer() {
        assertEquals(0.75, new AbsolutePercentage(1).value(0.25, -0.5));
        assertEquals(2.0, new AbsolutePercentage(1).value(0, 2));
    }

    @Test
    void isInfiniteForATargetOfZeroWithoutAFloor() {
        assertEquals(Double.POSITIVE_INFINITY, new AbsolutePercentage(0).value(0, 2));
        assertEquals(Double.POSITIVE_INFINITY, new AbsolutePercentage(0).value(0, 0));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new AbsolutePercentage(-1));
    }
}
