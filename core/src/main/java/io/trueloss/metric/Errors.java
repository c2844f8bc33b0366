package io.trueloss.metric;

import io.trueloss.report.Estimate;

/// What the metrics of numbers share.
final class Errors {
    static final String NEEDS = "a target that is a number, and a predicted mean";

    private Errors() {}

    static double[] squared(double[] y, double[] mean) {
        double[] squares = new double[y.length];
        for (int i = 0; i < y.length; i++) squares[i] = (mean[i] - y[i]) * (mean[i] - y[i]);
        return squares;
    }

    /// The estimate with an interval that leaves out what cannot be.
    static Estimate within(double least, double most, Estimate estimate) {
        if (!(estimate instanceof Estimate.Interval found)) return estimate;
        return new Estimate.Interval(
                found.value(),
                Math.clamp(found.low(), least, found.value()),
                Math.clamp(found.high(), found.value(), most),
                found.level(),
                found.n(),
                found.se());
    }
}
