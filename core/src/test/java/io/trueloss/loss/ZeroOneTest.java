package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ZeroOneTest {

    @Test
    void countsTheWrongSign() {
        assertEquals(1.0, new ZeroOne().value(0, 0.1));
        assertEquals(0.0, new ZeroOne().value(1, 0.1));
        assertEquals(1.0, new ZeroOne().value(1, -3));
        assertEquals(0.0, new ZeroOne().value(0, -3));
    }

    @Test
    void decidesForClassZeroAtZero() {
        assertEquals(0.0, new ZeroOne().value(0, 0));
        assertEquals(1.0, new ZeroOne().value(1, 0));
    }

    @Test
    void aShareCostsWhatIsExpected() {
        assertEquals(0.75, new ZeroOne().value(0.25, 2));
        assertEquals(0.25, new ZeroOne().value(0.25, -2));
    }

    @Test
    void hasNoSlope() {
        assertEquals(0.0, new ZeroOne().gradient(1, -0.5));
        assertEquals(0.0, new ZeroOne().gradient(1, 0));
    }
}
