package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.Optional;

/// Targets and what a model says of them.
///
/// @param task what kind of thing the target is
/// @param y a number a row: the value, or the index of the level
/// @param scores one array a score, for metrics that look only at order; no arrays if only predictions are known
/// @param predicted the mean of a number; the probability of the second of two levels; or one array a class. No arrays if
///     only scores are known
/// @param sampled what each row counts
public record Scored(Task task, double[] y, double[][] scores, double[][] predicted, Sampled sampled) {

    /// How many rows.
    public int rows() {
        return y.length;
    }

    /// The same of some rows.
    public Scored select(int[] rows) {
        int[] cluster = sampled.cluster().length == 0 ? new int[0] : pick(sampled.cluster(), rows);
        return new Scored(
                task,
                pick(y, rows),
                Arrays.stream(scores).map(each -> pick(each, rows)).toArray(double[][]::new),
                Arrays.stream(predicted).map(each -> pick(each, rows)).toArray(double[][]::new),
                new Sampled(pick(sampled.weight(), rows), pick(sampled.frequency(), rows), cluster));
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static int[] pick(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }

    /// The predicted number of each row.
    Optional<double[]> mean() {
        boolean number = task == Task.NUMBER || task == Task.COUNT;
        return number && predicted.length == 1 ? Optional.of(predicted[0]) : Optional.empty();
    }

    /// What orders the rows of a two-level target: the probability of the second level, or the score.
    Optional<double[]> order() {
        if (task != Task.BINARY) return Optional.empty();
        if (scores.length == 1) return Optional.of(scores[0]);
        return predicted.length == 0 ? Optional.empty() : Optional.of(predicted[predicted.length - 1]);
    }

    /// The probability of each class, two levels as two classes.
    Optional<double[][]> probabilities() {
        if (!task.levelled() || predicted.length == 0) return Optional.empty();
        if (predicted.length > 1) return Optional.of(predicted);
        double[] other = Arrays.stream(predicted[0]).map(p -> 1 - p).toArray();
        return Optional.of(new double[][] {other, predicted[0]});
    }

    /// The class that is thought likeliest: by probability, or by a score above zero; of equal ones the first.
    Optional<int[]> classes() {
        if (!task.levelled()) return Optional.empty();
        if (predicted.length == 0) return order().map(f -> Arrays.stream(f).mapToInt(score -> score > 0 ? 1 : 0).toArray());
        return probabilities().map(Scored::largest);
    }

    private static int[] largest(double[][] p) {
        int[] best = new int[p[0].length];
        for (int i = 0; i < best.length; i++) {
            for (int k = 1; k < p.length; k++) if (p[k][i] > p[best[i]][i]) best[i] = k;
        }
        return best;
    }

    /// The answer of a metric that does not apply.
    Estimate without(String reason) {
        return new Estimate.Unknown(Double.NaN, sampled.n(), reason);
    }
}
