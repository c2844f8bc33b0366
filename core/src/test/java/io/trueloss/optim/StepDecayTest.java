package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class StepDecayTest {

    @Test
    void hasItsRates() {
        var schedule = new StepDecay(2, 0.5);
        assertEquals(1, schedule.factor(1), 1e-15);
        assertEquals(1, schedule.factor(2), 1e-15);
        assertEquals(0.5, schedule.factor(3), 1e-15);
        assertEquals(0.25, schedule.factor(5), 1e-15);
    }

    @Test
    void refusesNoSteps() {
        assertThrows(IllegalArgumentException.class, () -> new StepDecay(0, 0.5));
    }
}
