package io.trueloss.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Small tables for tests; a missing number is NaN, a missing word is an empty one.
final class Tables {

    private Tables() {}

    static Table of(Column... columns) {
        return Table.of("rows.csv", List.of(columns));
    }

    static Column numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    static Column words(String name, String... cells) {
        var levels =
                Arrays.stream(cells).filter(cell -> !cell.isEmpty()).distinct().toList();
        return new Column.Words(
                name, Arrays.stream(cells).mapToInt(levels::indexOf).toArray(), levels);
    }

    /// Words that repeat until there are `rows` of them.
    static Column repeated(String name, int rows, String... cells) {
        var all = new String[rows];
        Arrays.setAll(all, row -> cells[row % cells.length]);
        return words(name, all);
    }

    /// The numbers 0, 1, 2, ...
    static Column counting(String name, int rows) {
        double[] values = new double[rows];
        Arrays.setAll(values, row -> row);
        return new Column.Numbers(name, values);
    }

    static Feature feature(Dataset data, String name) {
        return data.features().stream()
                .filter(feature -> Objects.equals(feature.name(), name))
                .findFirst()
                .orElseThrow();
    }
}
