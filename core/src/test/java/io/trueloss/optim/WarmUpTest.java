package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WarmUpTest {

    @Test
    void hasItsRates() {
        var schedule = new WarmUp(4, new Exponential(0.5));
        assertEquals(0.25, schedule.factor(1), 1e-15);
        assertEquals(1, schedule.factor(4), 1e-15);
        assertEquals(1, schedule.factor(5), 1e-15);
        assertEquals(0.5, schedule.factor(6), 1e-15);
    }

    @Test
    void refusesNoSteps() {
        assertThrows(IllegalArgumentException.class, () -> new WarmUp(0, new Constant()));
    }
}
