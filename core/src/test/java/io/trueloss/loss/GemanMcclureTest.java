package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class GemanMcclureTest {

    @Test
    void levelsOff() {
        // with r = c = 2: 2^2/2/2, 2/2^2, (1 - 3)/2^3
        assertEquals(1.0, new GemanMcclure(2).value(0, 2), 1e-15);
        assertEquals(0.5, new GemanMcclure(2).gradient(0, 2), 1e-15);
        assertEquals(-0.25, new GemanMcclure(2).curvature(0, 2), 1e-15);
        assertEquals(2.0, new GemanMcclure(2).value(0, 1e300), 1e-15);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new GemanMcclure(0));
    }
}
