package io.trueloss.metric;

import io.trueloss.loss.Link;
import java.util.Arrays;

/// What a model says of rows: raw scores, predictions, or scores that are known to become predictions.
public sealed interface Output {

    /// The same of some rows, in this order.
    Output select(int[] rows);

    /// A model's raw scores, such as margins; nobody told how they become predictions.
    ///
    /// @param scores one array a scalar score
    record Scores(double[][] scores) implements Output {
        @Override
        public Scores select(int[] rows) {
            return new Scores(pick(scores, rows));
        }
    }

    /// Predictions.
    ///
    /// @param predictions the mean of a number; the probability of the second of two levels; or one array a
    ///     class
    record Predictions(double[][] predictions) implements Output {
        @Override
        public Predictions select(int[] rows) {
            return new Predictions(pick(predictions, rows));
        }
    }

    /// A model's scores, and the predictions that its link makes of them.
    ///
    /// @param scores one array a scalar score
    /// @param link how they become predictions
    /// @param predictions the mean of a number; the probability of the second of two levels; or one array a
    ///     class
    record Linked(double[][] scores, Link link, double[][] predictions) implements Output {

        /// Scores with their link.
        public static Linked of(double[][] scores, Link link) {
            return new Linked(scores, link, link.inverse(scores));
        }

        @Override
        public Linked select(int[] rows) {
            return new Linked(pick(scores, rows), link, pick(predictions, rows));
        }
    }

    private static double[][] pick(double[][] columns, int[] rows) {
        return Arrays.stream(columns)
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }
}
