package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Numbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds out what a target is from its values, unless the person said so.
final class Recognition {

    private Recognition() {}

    static Goal of(Table table, Roles roles) {
        var column = table.column(roles.target().orElseThrow());
        var levels = levels(column);
        var task = roles.task().orElseGet(() -> levels.size() == 2 ? Task.BINARY
                : column instanceof Numbers ? Task.NUMBER : Task.CLASSES);
        return new Goal(task, column.name(), task.levelled() ? levels : List.of(), "");
    }

    /// The values that occur, numbers by size, words by their letters.
    private static List<String> levels(Column column) {
        if (column instanceof Numbers numbers) {
            return Arrays.stream(numbers.values()).sorted().distinct().mapToObj(Numbers::text).toList();
        }
        return IntStream.range(0, column.rows()).mapToObj(column::cell).distinct().sorted().toList();
    }
}
