package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LinexTest {

    @Test
    void isExponentialOnOneSideAndLinearOnTheOther() {
        assertEquals(Math.E - 2, new Linex(1).value(0, 1), 1e-15);
        assertEquals(Math.E - 1, new Linex(1).gradient(0, 1), 1e-15);
        assertEquals(39.0, new Linex(1).value(0, -40), 1e-13);
        assertEquals(39.0, new Linex(-1).value(0, 40), 1e-13);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Linex(0));
        assertThrows(IllegalArgumentException.class, () -> new Linex(Double.NaN));
    }
}
