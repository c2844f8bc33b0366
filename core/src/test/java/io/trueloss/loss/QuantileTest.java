package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class QuantileTest {

    @Test
    void chargesEachSideItsShare() {
        assertEquals(0.75 * 4, new Quantile(0.75).value(5, 1));
        assertEquals(0.25 * 4, new Quantile(0.75).value(1, 5));
        assertEquals(-0.75, new Quantile(0.75).gradient(5, 1));
        assertEquals(0.25, new Quantile(0.75).gradient(1, 5));
        assertEquals(0.0, new Quantile(0.75).gradient(1, 1));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Quantile(0));
        assertThrows(IllegalArgumentException.class, () -> new Quantile(1));
    }
}
