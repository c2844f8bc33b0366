package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ConstantTest {

    @Test
    void hasItsRates() {
        var schedule = new Constant();
        assertEquals(1, schedule.factor(1), 1e-15);
        assertEquals(1, schedule.factor(1000), 1e-15);
    }
}
