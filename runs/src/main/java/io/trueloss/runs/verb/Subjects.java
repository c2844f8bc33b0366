package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Loss;
import io.trueloss.metric.Scored;
import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.risk.RowLosses;
import io.trueloss.stat.Mean;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Goal;
import io.trueloss.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The rows that are measured.
///
/// @param table as they were read
/// @param data as a loss sees them
/// @param goal what was predicted
/// @param scored as a metric sees them
/// @param predictor gives a loss its scores
/// @param losses what to measure them by
/// @param part which rows of a run these are, or that they are all
/// @param run the run whose model predicted, if it was one
/// @param notes what else is to be said
public record Subjects(
        Table table,
        Dataset data,
        Goal goal,
        Scored scored,
        Predictor predictor,
        List<Loss> losses,
        String part,
        Optional<String> run,
        List<Block> notes) {

    /// Where the scores of a loss come from.
    @FunctionalInterface
    public interface Predictor {
        /// One array a scalar score of the loss, as long as there are rows.
        double[][] scores(Loss loss);
    }

    /// The loss of each row.
    double[] each(Loss loss) {
        Fitness.check(loss, data, table);
        List<String> columns = data.columns().keySet().stream().sorted().toList();
        Shape shape = goal.task().levelled() && data.response().levels().size() > 2 || Classes.needed(loss)
                ? new Shape(Label.CLASS, data.response().levels().size(), columns)
                : new Shape(Label.NUMBER, 0, columns);
        Bound bound = loss.bind(shape);
        return RowLosses.each(bound, data, predictor.scores(loss));
    }

    /// The rows of each level of a column, in alphabetical order; numbers as they are written.
    TreeMap<String, int[]> levels(String name) {
        Column column = table.column(name);
        TreeMap<String, int[]> levels = new TreeMap<>();
        String[] cells = IntStream.range(0, column.rows())
                .mapToObj(row -> column.missing(row) ? "(missing)" : column.cell(row))
                .toArray(String[]::new);
        Arrays.stream(cells).distinct().forEach(cell -> levels.put(
                cell, IntStream.range(0, cells.length).filter(row -> cells[row].equals(cell)).toArray()));
        return levels;
    }
}
