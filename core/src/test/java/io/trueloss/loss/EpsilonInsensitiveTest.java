package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class EpsilonInsensitiveTest {

    @Test
    void chargesOnlyWhatIsBeyondTheTube() {
        assertEquals(0.0, new EpsilonInsensitive(0.5).value(1, 1.4));
        assertEquals(0.0, new EpsilonInsensitive(0.5).gradient(1, 1.4));
        assertEquals(1.5, new EpsilonInsensitive(0.5).value(1, 3));
        assertEquals(-1.0, new EpsilonInsensitive(0.5).gradient(3, 1));
    }

    @Test
    void hasTheShortestSlopeAtTheEdgeOfTheTube() {
        assertEquals(0.0, new EpsilonInsensitive(0.5).gradient(1, 1.5));
    }

    @Test
    void isTheAbsoluteErrorWithoutATube() {
        assertEquals(2.0, new EpsilonInsensitive(0).value(1, 3));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new EpsilonInsensitive(-0.1));
    }
}
