package io.trueloss.table;

import static io.trueloss.table.Tables.numbers;
import static io.trueloss.table.Tables.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {

    private final Table table = Tables.of(numbers("age", 41, Double.NaN, 7), words("town", "Bern", "Ulm", ""));

    @Test
    void givesTheNearestNameOfAnUnknownColumn() {
        var e = assertThrows(UserError.class, () -> table.column("agee"));
        assertEquals("TL3101", e.code());
        assertEquals("unknown column 'agee'", e.what());
        assertEquals("rows.csv (2 columns)", e.where());
        assertEquals("did you mean 'age'?", e.fix());
    }

    @Test
    void listsTheColumnsIfNoNameIsNear() {
        var e = assertThrows(UserError.class, () -> table.column("weight"));
        assertEquals("the columns are age, town", e.fix());
    }

    @Test
    void keepsTheNumbersOfSelectedRows() {
        var picked = table.select(new int[] {2, 0});
        assertArrayEquals(new int[] {3, 1}, picked.numbers());
        assertEquals("7", picked.column("age").cell(0));
        assertEquals("", picked.column("town").cell(0));
        assertEquals("Bern", picked.column("town").cell(1));
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        var columns = List.of(numbers("a", 1, 2), numbers("b", 1));
        assertThrows(IllegalArgumentException.class, () -> Table.of("rows.csv", columns));
    }

    @Test
    void writesCellsAsPeopleDo() {
        var column = numbers("a", 3, -0.5, 1e20, Double.NaN, 1e15);
        assertEquals(
                List.of("3", "-0.5", "1.0E20", "", "1.0E15"),
                List.of(column.cell(0), column.cell(1), column.cell(2), column.cell(3), column.cell(4)));
        var dates = new Column.Dates("d", new long[] {0, 86_400_000_000L + 3_600_000_000L, Column.Dates.NONE, -1});
        assertEquals("1970-01-01", dates.cell(0));
        assertEquals("1970-01-02T01:00", dates.cell(1));
        assertTrue(dates.missing(2));
        assertEquals("1969-12-31T23:59:59.999999", dates.cell(3));
    }
}
