package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Refuses training rows that cannot be learned from.
final class Fitness {

    private Fitness() {}

    /// Dates, text, and levels of the target that no row has.
    ///
    /// @param seen the columns that a model would see
    /// @param rows how many rows there are, those counted that a row stands for
    static void check(Table train, List<Column> seen, Goal goal, double rows) {
        var dates = seen.stream().filter(Dates.class::isInstance).map(Column::name).toList();
        if (!dates.isEmpty()) {
            throw new UserError("TL3105", columns(dates) + " dates, which a model cannot take as they are", place(train, dates),
                    "--exclude " + String.join(",", dates) + (dates.size() == 1 ? "; or, to order rows by it: --time " + dates.getFirst() : ""));
        }
        var texts = seen.stream().filter(column -> column instanceof Words words && text(words, rows)).map(Column::name).toList();
        if (!texts.isEmpty()) {
            var counts = texts.stream().map(name -> "'" + name + "' has " + distinct((Words) train.column(name))).collect(Collectors.joining(", "));
            throw new UserError("TL3104", columns(texts) + " text, too many different words for categories: " + counts + " in " + Column.Numbers.text(rows) + " rows",
                    place(train, texts), "--exclude " + String.join(",", texts) + "; or, where they name rows: --id");
        }
        var empty = new BitSet();
        empty.set(0, goal.levels().size());
        Arrays.stream(goal.levels().isEmpty() ? new double[0] : goal.response(train).y()).filter(y -> !Double.isNaN(y)).forEach(y -> empty.clear((int) y));
        if (!empty.isEmpty()) {
            throw new UserError("TL3212", "no training row has the level '" + goal.levels().get(empty.nextSetBit(0)) + "' of the target '" + goal.target() + "'",
                    place(train, List.of(goal.target())), "part the rows in another way: --split stratified; or leave out the rows of that level");
        }
    }

    /// More than 100 levels, or more levels than half the rows; but a word that never varies is no text.
    private static boolean text(Words column, double rows) {
        long levels = distinct(column);
        return levels > 1 && (levels > Recognition.MANY || 2 * levels > rows);
    }

    private static long distinct(Words column) {
        return Arrays.stream(column.codes()).filter(code -> code >= 0).distinct().count();
    }

    private static String columns(List<String> names) {
        return (names.size() == 1 ? "column '" + names.getFirst() + "' holds" : "columns '" + String.join("', '", names) + "' hold");
    }

    private static String place(Table table, List<String> columns) {
        return table.source() + ", column" + (columns.size() == 1 ? " " : "s ") + String.join(", ", columns);
    }
}
