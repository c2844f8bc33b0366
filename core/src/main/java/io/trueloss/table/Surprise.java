package io.trueloss.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Cells of a kind that no training row had: words never seen, or missing ones in a column that never missed
/// any. A model takes the first for `(other)`, and the second for the mean or for `(other)`.
///
/// @param column the column
/// @param rows in how many rows
/// @param words the words, each once, in the order of the rows; empty for missing cells
public record Surprise(String column, long rows, List<String> words) {

    public Surprise {
        words = List.copyOf(words);
    }

    static List<Surprise> of(List<Input> inputs, Table table) {
        var found = new ArrayList<Surprise>();
        for (var input : inputs) {
            switch (input) {
                case Input.Number number
                when !inputs.contains(new Input.Gap(number.column())) ->
                    missing(number, table).ifPresent(found::add);
                case Input.Choice choice -> {
                    unseen(choice, table).ifPresent(found::add);
                    if (choice.missing() == choice.levels().size() - 1) {
                        missing(choice, table).ifPresent(found::add);
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private static Optional<Surprise> missing(Input input, Table table) {
        var column = Features.needed(input, table);
        long rows = IntStream.range(0, column.rows()).filter(column::missing).count();
        return rows == 0 ? Optional.empty() : Optional.of(new Surprise(input.column(), rows, List.of()));
    }

    private static Optional<Surprise> unseen(Input.Choice choice, Table table) {
        var column = Features.needed(choice, table);
        var feature = (Feature.Category) Features.make(choice, table);
        int other = choice.levels().size() - 1;
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> feature.codes()[row] == other && !column.missing(row))
                .toArray();
        var words = IntStream.of(rows).mapToObj(column::cell).distinct().toList();
        return rows.length == 0 ? Optional.empty() : Optional.of(new Surprise(choice.column(), rows.length, words));
    }
}
