package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RisesTest {

    @Test
    void stopsAfterSoManyStripsThatEndHigher() {
        var rule = new Rises(2, 2);
        assertTrue(rule.over(CourseTest.of(1, 0, 1.1, 0, 1.2)));
        assertFalse(rule.over(CourseTest.of(1, 0, 1.1, 0, 1.1)));
        assertFalse(rule.over(CourseTest.of(1, 2, 3)));
    }

    @Test
    void looksOnlyAtTheEndOfAStrip() {
        assertFalse(new Rises(1, 2).over(CourseTest.of(1, 2, 3, 4)));
        assertTrue(new Rises(1, 2).over(CourseTest.of(1, 2, 3)));
    }

    @Test
    void refusesNoRises() {
        assertThrows(IllegalArgumentException.class, () -> new Rises(0, 5));
    }
}
