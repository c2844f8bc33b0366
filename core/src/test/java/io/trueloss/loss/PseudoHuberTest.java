package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PseudoHuberTest {

    @Test
    void isARootLessItsLeast() {
        // with r = 3, delta = 4: 16*(5/4 - 1), 3/(5/4), 1/(5/4)^3
        assertEquals(4.0, new PseudoHuber(4).value(0, 3), 1e-15);
        assertEquals(2.4, new PseudoHuber(4).gradient(0, 3), 1e-15);
        assertEquals(0.512, new PseudoHuber(4).curvature(0, 3), 1e-15);
    }

    @Test
    void keepsItsDigitsNearTheTargetAndFarFromIt() {
        assertEquals(5e-21, new PseudoHuber(1).value(0, 1e-10), 5e-34);
        assertEquals(1e300, new PseudoHuber(1).value(0, 1e300), 1e287);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new PseudoHuber(0));
    }
}
