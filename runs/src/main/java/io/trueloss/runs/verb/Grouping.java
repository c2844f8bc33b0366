package io.trueloss.runs.verb;

import io.trueloss.table.Column;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The rows of a table by the value of a column.
///
/// @param names the values: numbers by size, dates by time, words by their letters; `(missing)` last
/// @param of for each row the place of its value among them
record Grouping(List<String> names, int[] of) {

    static Grouping of(Column column) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int row = 0; row < column.rows(); row++) first.putIfAbsent(name(column, row), row);
        List<String> names = first.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue, order(column)))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] of = IntStream.range(0, column.rows())
                .map(row -> places.getOrDefault(name(column, row), 0))
                .toArray();
        return new Grouping(names, of);
    }

    private static String name(Column column, int row) {
        return column.missing(row) ? "(missing)" : column.cell(row);
    }

    private static Comparator<Integer> order(Column column) {
        Comparator<Integer> known = Comparator.comparing(column::missing);
        return known.thenComparing(
                switch (column) {
                    case Column.Numbers numbers -> Comparator.comparingDouble((Integer row) -> numbers.values()[row]);
                    case Column.Dates dates -> Comparator.comparingLong((Integer row) -> dates.micros()[row]);
                    case Column.Words words -> Comparator.comparing((Integer row) -> words.cell(row));
                });
    }

    /// The rows of a value.
    int[] rows(int name) {
        return IntStream.range(0, of.length).filter(row -> of[row] == name).toArray();
    }

    /// How many values there are.
    int size() {
        return names.size();
    }
}
