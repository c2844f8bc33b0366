package io.trueloss.runs.verb;

import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows in messages: `row 4 (1.2)`, or `3 rows: 4 (1.2), 9 (-3), 17 (2)`.
final class RowList {
    private static final int SHOWN = 5;

    private RowList() {}

    /// The rows whose values are wrong, if there are any; the values in brackets unless they are missing.
    static Optional<String> where(Table table, double[] values, DoublePredicate wrong) {
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> wrong.test(values[row]))
                .toArray();
        if (rows.length == 0) return Optional.empty();
        String some = Arrays.stream(rows)
                .limit(SHOWN)
                .mapToObj(row -> table.numbers()[row]
                        + (Double.isFinite(values[row]) ? " (" + Column.Numbers.text(values[row]) + ")" : ""))
                .collect(Collectors.joining(", "));
        if (rows.length == 1) return Optional.of("row " + some);
        return Optional.of(rows.length + " rows: " + some + (rows.length > SHOWN ? ", ..." : ""));
    }
}
