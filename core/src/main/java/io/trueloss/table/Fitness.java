package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/// Refuses training rows that cannot be learned from.
final class Fitness {

    private Fitness() {}

    /// Dates, text, and levels of the target that no row has.
    ///
    /// @param seen the columns that a model would see
    /// @param rows how many rows there are, those counted that a row stands for
    static void check(Table train, List<Column> seen, Goal goal, double rows) {
        refuseDates(train, seen);
        refuseText(train, seen, rows);
        if (!goal.levels().isEmpty()) {
            refuseEmptyLevels(train, goal);
        }
    }

    private static void refuseDates(Table train, List<Column> seen) {
        var dates =
                seen.stream().filter(Dates.class::isInstance).map(Column::name).toList();
        if (!dates.isEmpty()) {
            var order = dates.size() == 1 ? "; or, to order rows by it: --time " + dates.getFirst() : "";
            throw new UserError(
                    "TL3105",
                    columns(dates) + " dates, which a model cannot take as they are",
                    place(train, dates),
                    "--exclude " + String.join(",", dates) + order);
        }
    }

    private static void refuseText(Table train, List<Column> seen, double rows) {
        var texts = seen.stream()
                .filter(column -> column instanceof Words words && text(words, rows))
                .map(Words.class::cast)
                .toList();
        if (!texts.isEmpty()) {
            var names = texts.stream().map(Words::name).toList();
            var counts = texts.stream()
                    .map(column -> "'" + column.name() + "' has " + distinct(column))
                    .collect(Collectors.joining(", "));
            throw new UserError(
                    "TL3104",
                    columns(names) + " text, too many different words for categories: " + counts + " in "
                            + Column.Numbers.text(rows) + " rows",
                    place(train, names),
                    "--exclude " + String.join(",", names) + "; or, where they name rows: --id");
        }
    }

    private static void refuseEmptyLevels(Table train, Goal goal) {
        var empty = new BitSet();
        empty.set(0, goal.levels().size());
        Arrays.stream(goal.response(train).y()).filter(y -> !Double.isNaN(y)).forEach(y -> empty.clear((int) y));
        if (!empty.isEmpty()) {
            var level = goal.levels().get(empty.nextSetBit(0));
            throw new UserError(
                    "TL3212",
                    "no training row has the level '" + level + "' of the target '" + goal.target() + "'",
                    place(train, List.of(goal.target())),
                    "part the rows in another way: --split stratified; or leave out the rows of that level");
        }
    }

    /// More than 100 levels, or more levels than half the rows; but a word that never varies is no text.
    private static boolean text(Words column, double rows) {
        long levels = distinct(column);
        return levels > 1 && (levels > Recognition.MANY || 2 * levels > rows);
    }

    private static long distinct(Words column) {
        var held = new BitSet(column.levels().size());
        for (int code : column.codes()) {
            if (code >= 0) {
                held.set(code);
            }
        }
        return held.cardinality();
    }

    private static String columns(List<String> names) {
        return (names.size() == 1
                ? "column '" + names.getFirst() + "' holds"
                : "columns '" + String.join("', '", names) + "' hold");
    }

    private static String place(Table table, List<String> columns) {
        return table.source() + ", column" + (columns.size() == 1 ? " " : "s ") + String.join(", ", columns);
    }
}
