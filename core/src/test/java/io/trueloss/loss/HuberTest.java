package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class HuberTest {

    @Test
    void refusesADeltaThatIsNotPositive() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Huber(0));
        assertEquals("delta must be positive and finite, was 0.0", e.getMessage());
    }
}
