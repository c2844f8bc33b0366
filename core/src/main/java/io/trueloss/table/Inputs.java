package io.trueloss.table;

import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Numbers;
import io.trueloss.table.Column.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Learns from a column of the training rows which features it gives.
final class Inputs {

    private Inputs() {}

    static List<Input> learn(Column column, double[] weight) {
        return switch (column) {
            case Numbers numbers -> learn(numbers, weight);
            case Words words -> learn(words, weight);
            case Dates dates -> List.of();
        };
    }

    /// Why a column gives no feature.
    static String reason(Column column) {
        boolean missing = IntStream.range(0, column.rows()).allMatch(column::missing);
        return missing ? "missing in every training row" : "the same in every training row";
    }

    /// A mean and a spread, and a flag if cells are missing; nothing of a value that never varies.
    private static List<Input> learn(Numbers column, double[] weight) {
        var inputs = new ArrayList<Input>();
        var spread = Spread.of(column.values(), weight);
        if (spread.low() < spread.high()) {
            inputs.add(new Input.Number(column.name(), spread.mean(), spread.deviation()));
        }
        boolean gaps = IntStream.range(0, column.rows()).anyMatch(column::missing);
        if (gaps && spread.known()) {
            inputs.add(new Input.Gap(column.name()));
        }
        return inputs;
    }

    /// The levels, most frequent first; nothing if all rows have the same.
    private static List<Input> learn(Words column, double[] weight) {
        double[] counts = new double[column.levels().size() + 1];
        for (int row = 0; row < column.rows(); row++) {
            counts[column.missing(row) ? counts.length - 1 : column.codes()[row]] += weight[row];
        }
        var names = new ArrayList<>(column.levels());
        var gap = free("(missing)", names);
        names.add(gap);
        var levels = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(code -> -counts[code])
                        .thenComparing(names::get))
                .map(names::get)
                .collect(Collectors.toCollection(ArrayList::new));
        if (levels.size() < 2) {
            return List.of();
        }
        int missing = levels.indexOf(gap);
        levels.add(free("(other)", names));
        return List.of(new Input.Choice(column.name(), levels, missing < 0 ? levels.size() - 1 : missing));
    }

    /// The name, in as many parentheses as no word of the data has.
    private static String free(String name, List<String> taken) {
        return taken.contains(name) ? free("(" + name + ")", taken) : name;
    }
}
