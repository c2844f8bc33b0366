package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class RampTest {

    @Test
    void isAHingeUpToItsCap() {
        assertEquals(0.5, new Ramp(2).value(1, 0.5));
        assertEquals(1.5, new Ramp(2).value(1, -0.5));
        assertEquals(2.0, new Ramp(2).value(1, -9));
        assertEquals(1.0, new Ramp(1).value(1, -9));
        assertEquals(0.0, new Ramp(2).gradient(1, -9));
        assertEquals(-1.0, new Ramp(2).gradient(1, 0));
    }

    @Test
    void refusesACapOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new Ramp(0));
    }
}
