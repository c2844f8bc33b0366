package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LogisticDistanceTest {

    @Test
    void isTheNegativeLogarithmOfALogisticDensity() {
        // -log(4*e/(1 + e)^2)
        double e = Math.E;
        assertEquals(-Math.log(4 * e / ((1 + e) * (1 + e))), new LogisticDistance().value(0, 1), 1e-15);
        assertEquals((e - 1) / (e + 1), new LogisticDistance().gradient(0, 1), 1e-15);
    }

    @Test
    void isALineFarOff() {
        assertEquals(1000 - 2 * Math.log(2), new LogisticDistance().value(0, 1000), 1e-12);
        assertEquals(1.0, new LogisticDistance().gradient(0, 1000));
    }
}
