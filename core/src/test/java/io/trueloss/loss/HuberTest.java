package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class HuberTest {

    @Test
    void isALineBeyondDelta() {
        assertEquals(8.0, new Huber(2).value(0, 5)); // 2*5 - 2^2/2
        assertEquals(2.0, new Huber(2).gradient(0, 5));
        assertEquals(0.0, new Huber(2).curvature(0, 5));
    }

    @Test
    void isAParabolaUpToDelta() {
        assertEquals(2.0, new Huber(2).value(1, -1));
        assertEquals(-2.0, new Huber(2).gradient(1, -1));
        assertEquals(1.0, new Huber(2).curvature(1, -1));
    }

    @Test
    void refusesADeltaThatIsNotPositive() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Huber(0));
        assertEquals("delta must be positive and finite, was 0.0", e.getMessage());
    }
}
