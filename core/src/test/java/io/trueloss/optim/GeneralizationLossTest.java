package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class GeneralizationLossTest {

    @Test
    void stopsAboveSoManyPercentOfTheLowest() {
        var rule = new GeneralizationLoss(5);
        assertFalse(rule.over(CourseTest.of(4, 2, 2.09)));
        assertTrue(rule.over(CourseTest.of(4, 2, 2.11)));
        assertFalse(rule.over(CourseTest.of(4, 2, 1)));
    }

    @Test
    void refusesNoPercentAtAll() {
        assertThrows(IllegalArgumentException.class, () -> new GeneralizationLoss(0));
    }
}
