package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class HalfExpectileTest {

    @Test
    void isHalfOfTheExpectileLoss() {
        assertEquals(new Expectile(0.75).value(5, 1) / 2, new HalfExpectile(0.75).value(5, 1));
        assertEquals(0.25, new HalfExpectile(0.75).curvature(1, 5));
        assertEquals(0.75, new HalfExpectile(0.75).curvature(5, 1));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new HalfExpectile(0));
        assertThrows(IllegalArgumentException.class, () -> new HalfExpectile(1));
    }
}
