package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class DwdTest {

    @Test
    void isALineThatBendsIntoAHyperbola() {
        assertEquals(1.25, new Dwd(1).value(0, 0.25));
        assertEquals(1.0, new Dwd(1).gradient(0, 0.25));
        assertEquals(0.125, new Dwd(1).value(1, 2));
        assertEquals(-0.0625, new Dwd(1).gradient(1, 2));
        assertEquals(0.0625, new Dwd(1).curvature(1, 2));
    }

    @Test
    void bothMeetWithoutACorner() {
        assertEquals(0.5, new Dwd(1).value(1, 0.5));
        assertEquals(-1.0, new Dwd(1).gradient(1, 0.5));
        assertEquals(-1.0, new Dwd(1).gradient(1, Math.nextUp(0.5)), 1e-15);
    }

    @Test
    void fadesFasterForLargerQ() {
        // 2^2/3^3 * m^-2
        assertEquals(4.0 / 27 / 4, new Dwd(2).value(1, 2), 1e-16);
    }

    @Test
    void refusesAQOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new Dwd(0));
    }
}
