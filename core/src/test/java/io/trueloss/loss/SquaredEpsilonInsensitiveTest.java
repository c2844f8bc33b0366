package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SquaredEpsilonInsensitiveTest {

    @Test
    void squaresWhatIsBeyondTheTube() {
        assertEquals(0.0, new SquaredEpsilonInsensitive(0.5).value(1, 1.4));
        assertEquals(0.0, new SquaredEpsilonInsensitive(0.5).curvature(1, 1.4));
        assertEquals(2.25, new SquaredEpsilonInsensitive(0.5).value(1, 3));
        assertEquals(-3.0, new SquaredEpsilonInsensitive(0.5).gradient(3, 1));
        assertEquals(2.0, new SquaredEpsilonInsensitive(0.5).curvature(3, 1));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new SquaredEpsilonInsensitive(-0.1));
    }
}
