package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class OneCycleTest {

    @Test
    void hasItsRates() {
        var schedule = new OneCycle(21, 0.5, 10, 100);
        assertEquals(0.1, schedule.factor(1), 1e-15);
        assertEquals(0.001, schedule.factor(21), 1e-15);
        assertEquals(0.001, schedule.factor(99), 1e-15);
    }

    @Test
    void refusesASingleStep() {
        assertThrows(IllegalArgumentException.class, () -> new OneCycle(1, 0.5, 10, 100));
    }
}
