package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.Optional;

/// Targets, and what a model says of them.
///
/// @param task what kind of thing the target is
/// @param y a number a row: the value, or the index of the level
/// @param output what the model says
/// @param sampled what each row counts
public record Scored(Task task, double[] y, Output output, Sampled sampled) {

    /// How many rows.
    public int rows() {
        return y.length;
    }

    /// The same of some rows, in this order.
    public Scored select(int[] rows) {
        double[] picked = Arrays.stream(rows).mapToDouble(row -> y[row]).toArray();
        return new Scored(task, picked, output.select(rows), sampled.select(rows));
    }

    /// The predicted number of each row, where the target is one.
    Optional<double[]> mean() {
        return task.levelled() ? Optional.empty() : predictions().map(predictions -> predictions[0]);
    }

    /// What orders the rows of a two-level target: the score if it is known, which never rounds to 1, or else
    /// the probability of the second level.
    Optional<double[]> order() {
        if (task != Task.BINARY) return Optional.empty();
        return Optional.of(
                switch (output) {
                    case Output.Scores raw -> raw.scores()[0];
                    case Output.Linked linked -> linked.scores()[0];
                    case Output.Predictions given -> given.predictions()[0];
                });
    }

    /// The probability of the second of two levels, or of each class.
    Optional<double[][]> probabilities() {
        return task.levelled() ? predictions() : Optional.empty();
    }

    /// The level that is thought likeliest, of equal ones the first. Two levels part at a probability of one
    /// half or a score of 0; scores of ordered levels tell nothing by themselves.
    Optional<int[]> levels() {
        if (!task.levelled()) return Optional.empty();
        boolean binary = task == Task.BINARY;
        return switch (output) {
            case Output.Linked linked ->
                Optional.of(binary ? above(linked.predictions()[0], 0.5) : largest(linked.predictions()));
            case Output.Predictions given ->
                Optional.of(binary ? above(given.predictions()[0], 0.5) : largest(given.predictions()));
            case Output.Scores raw when binary -> Optional.of(above(raw.scores()[0], 0));
            case Output.Scores raw -> task == Task.CLASSES ? Optional.of(largest(raw.scores())) : Optional.empty();
        };
    }

    private Optional<double[][]> predictions() {
        return switch (output) {
            case Output.Scores raw -> Optional.empty();
            case Output.Linked linked -> Optional.of(linked.predictions());
            case Output.Predictions given -> Optional.of(given.predictions());
        };
    }

    private static int[] above(double[] values, double threshold) {
        return Arrays.stream(values)
                .mapToInt(value -> value > threshold ? 1 : 0)
                .toArray();
    }

    private static int[] largest(double[][] columns) {
        int[] best = new int[columns[0].length];
        for (int i = 0; i < best.length; i++) {
            for (int k = 1; k < columns.length; k++) if (columns[k][i] > columns[best[i]][i]) best[i] = k;
        }
        return best;
    }

    /// The answer of a metric where these rows give none.
    Estimate without(String reason) {
        return new Estimate.Unknown(Double.NaN, sampled.n(), reason);
    }
}
