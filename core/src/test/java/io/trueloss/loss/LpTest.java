package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LpTest {

    @Test
    void isAPowerOfTheError() {
        assertEquals(8.0, new Lp(1.5).value(1, 5)); // 4^1.5
        assertEquals(3.0, new Lp(1.5).gradient(1, 5)); // 1.5*4^0.5
        assertEquals(-3.0, new Lp(1.5).gradient(5, 1));
        assertEquals(0.375, new Lp(1.5).curvature(1, 5)); // 0.75*4^-0.5
    }

    @Test
    void isFlatAtTheTarget() {
        assertEquals(0.0, new Lp(1.5).value(2, 2));
        assertEquals(0.0, new Lp(1.5).gradient(2, 2));
        assertEquals(0.0, new Lp(3).curvature(2, 2));
        assertEquals(2.0, new Lp(2).curvature(2, 2));
    }

    @Test
    void isTheAbsoluteErrorForTheFirstPower() {
        assertEquals(3.0, new Lp(1).value(5, 2));
        assertEquals(-1.0, new Lp(1).gradient(5, 2));
        assertEquals(0.0, new Lp(1).gradient(5, 5));
        assertEquals(0.0, new Lp(1).curvature(5, 2));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Lp(0.9));
        assertThrows(IllegalArgumentException.class, () -> new Lp(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Lp(Double.POSITIVE_INFINITY));
    }
}
