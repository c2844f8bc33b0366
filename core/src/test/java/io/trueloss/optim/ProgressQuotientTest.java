package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ProgressQuotientTest {

    @Test
    void dividesTheRiseByTheProgress() {
        // After 4 steps the last two values are 97 and 96: their mean is 0.5/96 above the lowest, which is 5.208
        // thousandths. A rise of 10 percent is 1.92 times that.
        double[] held = {3, 2, 2, 2, 2.2};
        assertTrue(new ProgressQuotient(1.9, 2).over(CourseTest.of(held)));
        assertFalse(new ProgressQuotient(1.94, 2).over(CourseTest.of(held)));
    }

    @Test
    void looksOnlyAtTheEndOfAStrip() {
        assertFalse(new ProgressQuotient(0.1, 3).over(CourseTest.of(1, 2, 3)));
        assertTrue(new ProgressQuotient(0.1, 3).over(CourseTest.of(1, 2, 3, 4)));
    }

    @Test
    void refusesAStripOfOneStep() {
        assertThrows(IllegalArgumentException.class, () -> new ProgressQuotient(1, 1));
    }
}
