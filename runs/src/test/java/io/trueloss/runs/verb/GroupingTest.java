package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.table.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GroupingTest {

    @Test
    void numbersComeBySizeAndMissingOnesLast() {
        var found = Grouping.of(new Column.Numbers("x", new double[] {10, Double.NaN, 9, 10}));
        assertEquals(List.of("9", "10", "(missing)"), found.names());
        assertArrayEquals(new int[] {1, 2, 0, 1}, found.of());
        assertArrayEquals(new int[] {0, 3}, found.rows(1));
    }

    @Test
    void wordsComeByTheirLettersAndDatesByTime() {
        assertEquals(
                List.of("a", "b"),
                Grouping.of(new Column.Words("x", new int[] {0, 1}, List.of("b", "a", "unseen")))
                        .names());
        assertEquals(
                List.of("1969-12-31", "1970-01-01"),
                Grouping.of(new Column.Dates("x", new long[] {0, -86_400_000_000L}))
                        .names());
    }
}
