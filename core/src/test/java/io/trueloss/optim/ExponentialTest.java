package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ExponentialTest {

    @Test
    void hasItsRates() {
        var schedule = new Exponential(0.5);
        assertEquals(1, schedule.factor(1), 1e-15);
        assertEquals(0.25, schedule.factor(3), 1e-15);
    }

    @Test
    void refusesAFactorOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new Exponential(0));
    }
}
