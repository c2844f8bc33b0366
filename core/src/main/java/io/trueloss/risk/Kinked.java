package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.Optional;

/// The end of a fit to a loss with kinks.
///
/// @param objective the mean loss, kinks and all
/// @param penalty the price of the weights
/// @param width of the last smooth loss
record Kinked(LinearObjective objective, Penalty penalty, double width) {
    /// How much nearer than this many widths a row is on its kink.
    private static final double NEAR = 100;

    /// A subgradient this small beside the slopes that were added up is zero.
    private static final double SMALL = 1e-8;

    private static final double ROUNDING = 1e-14;
    private static final int LANDINGS = 3;
    private static final int POINTS = 4;

    /// The better one of the last smooth minimum and the place ahead of it, brought exactly onto the kinks
    /// beside it, with what is known there.
    Fitted judged(Descent last, double[] ahead) {
        boolean early = last.stop() instanceof Stop.Limit limit && limit.bound() == Stop.Bound.EARLY;
        double[] w = !early && value(ahead) <= value(last.w()) ? ahead : last.w();
        boolean known = objective.convex() && apart() && !Fitting.broken(last.stop());
        if (!known) return new Fitted(w, value(w), last, last.stop());
        Subgradient.Residual residual = new Subgradient(objective, penalty).at(w, NEAR * width);
        boolean lower = true;
        for (int i = 0; i < LANDINGS && lower; i++) {
            Optional<double[]> landed = new Landing(objective, penalty).from(w, residual, NEAR * width);
            if (landed.isEmpty() || value(landed.get()) > value(w) + ROUNDING * Math.abs(value(w))) break;
            Subgradient.Residual there = new Subgradient(objective, penalty).at(landed.get(), width);
            if (there.largest() > Math.max(residual.largest(), SMALL * residual.slopes())) break;
            lower = value(landed.get()) < value(w) - ROUNDING * Math.abs(value(w));
            w = landed.get();
            residual = there;
        }
        return new Fitted(w, value(w), last, stop(w, residual, last.stop()));
    }

    private double value(double[] w) {
        double value = objective.evaluate(w, new double[w.length]) + penalty.of(w);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /// Whether the loss is a sum of losses of one score each: smoothed, it has no mixed curvature at any of
    /// some random scores.
    private boolean apart() {
        Sample sample = objective.sample();
        Bound smooth = objective.cost().loss().softened(1);
        int rows = Math.min(Stretch.BLOCK, sample.rows());
        Derivatives each = Derivatives.of(smooth.size(), Stretch.BLOCK);
        for (int point = 0; smooth.size() > 1 && point < POINTS; point++) {
            double[][] scores = Shift.scores(smooth, new Seed(point));
            smooth.evaluator().curvature(sample.at(scores), 0, rows, each);
            for (int a = 0; a < smooth.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double[] mixed = each.curvature()[a * (a + 1) / 2 + b];
                    if (!Arrays.stream(mixed, 0, rows).allMatch(curve -> curve == 0)) return false;
                }
            }
        }
        return true;
    }

    private Stop stop(double[] w, Subgradient.Residual residual, Stop last) {
        Certificate certificate = new Certificate.Subgradient(residual.largest(), residual.slopes());
        if (residual.largest() <= SMALL * residual.slopes()) return new Stop.Converged(certificate);
        return unending(w, certificate)
                .orElseGet(() -> last instanceof Stop.Limit limit
                        ? new Stop.Limit(certificate, limit.bound())
                        : new Stop.Stalled(certificate, "the smallest subgradient is not zero to rounding"));
    }

    /// A kink further in does not keep a loss from falling for ever further out.
    private Optional<Stop> unending(double[] w, Certificate certificate) {
        if (!Fitting.unpriced(penalty)) return Optional.empty();
        objective.evaluate(w, new double[w.length]);
        return objective.recession(w).map(parting -> new Stop.Separated(certificate, parting));
    }
}
