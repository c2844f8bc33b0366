package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class CosineTest {

    @Test
    void hasItsRates() {
        var schedule = new Cosine(10, 0.2);
        assertEquals(1, schedule.factor(1), 1e-15);
        assertEquals(0.6, schedule.factor(6), 1e-15);
        assertEquals(0.2, schedule.factor(11), 1e-15);
        assertEquals(0.2, schedule.factor(100), 1e-15);
    }

    @Test
    void refusesNoSteps() {
        assertThrows(IllegalArgumentException.class, () -> new Cosine(0, 0));
    }
}
