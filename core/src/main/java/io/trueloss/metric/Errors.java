package io.trueloss.metric;

import io.trueloss.stat.Sampled;

/// Errors of predictions, and how much each moves their mean.
final class Errors {
    private Errors() {}

    static double[] squared(double[] y, double[] mean) {
        double[] squares = new double[y.length];
        for (int i = 0; i < y.length; i++) squares[i] = (mean[i] - y[i]) * (mean[i] - y[i]);
        return squares;
    }

    /// The influence of each row on a weighted mean.
    static double[] influence(double[] each, double mean, Sampled rows) {
        double average = rows.total() / rows.n();
        double[] influence = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            double frequency = rows.frequency()[i];
            if (frequency > 0) influence[i] = rows.weight()[i] / frequency / average * (each[i] - mean);
        }
        return influence;
    }
}
