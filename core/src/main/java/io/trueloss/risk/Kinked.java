package io.trueloss.risk;

import io.trueloss.optim.Certificate;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;

/// The end of a fit to a loss with kinks.
///
/// @param objective the mean loss, kinks and all
/// @param penalty the price of the weights
/// @param width of the last smooth loss
record Kinked(LinearObjective objective, Penalty penalty, double width) {
    /// How much nearer than this many widths a row is on its kink.
    private static final double NEAR = 100;

    /// A subgradient this small beside the sum of what was added up is zero.
    private static final double SMALL = 1e-8;

    /// The better one of the last smooth minimum and the place ahead of it, with what is known there.
    Fitted judged(Descent last, double[] ahead) {
        double here = value(last.w());
        double there = value(ahead);
        double[] w = there <= here ? ahead : last.w();
        boolean single = objective.places().scores() == 1 && !penalty.sparse();
        boolean arrived = last.stop() instanceof Stop.Converged || last.stop() instanceof Stop.Stalled;
        Stop stop = single && arrived && objective.convex() ? stop(w) : last.stop();
        return new Fitted(w, Math.min(here, there), last, stop);
    }

    private double value(double[] w) {
        double value = objective.evaluate(w, new double[w.length]) + penalty.of(w);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private Stop stop(double[] w) {
        double[][] scores = new double[1][objective.sample().rows()];
        objective.rows().writeAll(w, scores);
        double residual = new Subgradient(objective).residual(w, scores, penalty, NEAR * width);
        Certificate certificate = new Certificate.Subgradient(residual, 1);
        return residual <= SMALL
                ? new Stop.Converged(certificate)
                : new Stop.Stalled(certificate, "the smallest subgradient is not zero to rounding");
    }
}
