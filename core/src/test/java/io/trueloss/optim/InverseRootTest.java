package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class InverseRootTest {

    @Test
    void hasItsRates() {
        var schedule = new InverseRoot(4);
        assertEquals(1, schedule.factor(1), 1e-15);
        assertEquals(1, schedule.factor(4), 1e-15);
        assertEquals(0.5, schedule.factor(16), 1e-15);
    }

    @Test
    void refusesANegativeWarmUp() {
        assertThrows(IllegalArgumentException.class, () -> new InverseRoot(-1));
    }
}
