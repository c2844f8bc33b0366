package io.trueloss.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class EstimateTest {

    @Test
    void refusesAnIntervalThatIsTurnedAround() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Estimate.Interval(0.5, 0.6, 0.4, 0.95, 10, 0.1));
        assertEquals("low must not pass high, was 0.6 and 0.4", e.getMessage());
    }

    @Test
    void refusesALevelInPercent() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate.Interval(0.5, 0.4, 0.6, 95, 10, 0.1));
    }

    @Test
    void refusesToBeUnknownWithoutAReason() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate.Unknown(0.5, 1, " "));
    }
}
