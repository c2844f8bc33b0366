package io.trueloss.table;

import io.trueloss.error.Nearest;
import io.trueloss.table.Column.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What is predicted: the target column and what it was taken for.
///
/// @param task what kind of thing the target is
/// @param target the name of the target column
/// @param levels the levels of a binary (the positive one last), class or ordered target; empty for a number or
///     count
/// @param reason why it was taken for that, for the person: `two levels: 'yes' sorts last and is 1`
public record Goal(Task task, String target, List<String> levels, String reason) {

    public Goal {
        levels = List.copyOf(levels);
    }

    /// The target of these rows as numbers; NaN where it is missing. A value that does not fit is an error with
    /// its row.
    public Response response(Table table) {
        var column = table.column(target);
        return new Response(task, target, task.levelled() ? indices(column, table) : numbers(column, table), levels);
    }

    private double[] indices(Column column, Table table) {
        var words = Features.words(column);
        int[] index = words.levels().stream().mapToInt(levels::indexOf).toArray();
        for (int row = 0; row < words.rows(); row++) {
            if (!words.missing(row) && index[words.codes()[row]] < 0) {
                var level = words.cell(row);
                throw Recognition.refusal(
                        "TL3209",
                        "row " + table.numbers()[row] + " has the target '" + level + "', which is none of its levels: "
                                + Recognition.shown(levels),
                        table,
                        column,
                        Nearest.advice(level, levels, "leave the row out, or mend it"));
            }
        }
        return Arrays.stream(words.codes())
                .mapToDouble(code -> code < 0 ? Double.NaN : index[code])
                .toArray();
    }

    private double[] numbers(Column column, Table table) {
        if (!(column instanceof Numbers numbers)) {
            var row = IntStream.range(0, column.rows())
                    .filter(at -> !column.missing(at))
                    .findFirst()
                    .orElseThrow();
            throw Recognition.refusal(
                    "TL3206",
                    "the target is no number: row " + table.numbers()[row] + " '" + column.cell(row) + "'",
                    table,
                    column,
                    "say what else it is: --task classes, or --task binary");
        }
        double[] y = numbers.values();
        for (int row = 0; task == Task.COUNT && row < y.length; row++) {
            if (y[row] < 0 || y[row] != Math.rint(y[row]) && !Double.isNaN(y[row])) {
                throw Recognition.refusal(
                        "TL3207",
                        "the target is no count: row " + table.numbers()[row] + " " + Numbers.text(y[row]),
                        table,
                        column,
                        "counts are 0, 1, 2, ...; for other numbers use --task number");
            }
        }
        return y;
    }
}
