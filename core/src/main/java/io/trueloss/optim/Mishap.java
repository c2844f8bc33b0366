package io.trueloss.optim;

import java.util.Locale;
import java.util.Optional;

/// What went wrong where a descent broke down: which row, and whether the rate is to blame.
///
/// @param problem what was made small
/// @param optimizer by what
record Mishap(Penalised problem, Optimizer optimizer) {

    /// Why it ended.
    ///
    /// @param lost where it went
    /// @param best the best point before, and what is known there
    Stop.Diverged at(Move.Lost lost, Point best, Certificate certificate) {
        return new Stop.Diverged(certificate, lost.reason() + blame(lost, best), fault(lost.to()));
    }

    /// The row that makes a point infinite or no number.
    Optional<Fault> fault(Point point) {
        boolean broken = !point.finite() && point.value() != Double.NEGATIVE_INFINITY && Vectors.finite(point.w());
        return broken && problem.objective() instanceof Traced traced ? traced.fault(point.w()) : Optional.empty();
    }

    /// How many times too long the steps of a rule are, if they are; what else helps where its values rose.
    private String blame(Move.Lost lost, Point best) {
        if (!(optimizer instanceof Rule rule) || !best.finite()) {
            return "";
        }
        String other = lost.to().finite() ? "; lower it, or bound the gradients: clipped" : "";
        if (rule.limit(1).isEmpty()) {
            return other;
        }
        double curvature = Lanczos.at(problem, best).largest();
        return limit(curvature)
                .map(limit -> String.format(
                        Locale.ROOT,
                        "; the rate %.3g is %.3g times the %.3g above which its steps grow where the curvature is"
                                + " %.3g, as it is at the best weights",
                        rule.rate(),
                        rule.rate() / limit,
                        limit,
                        curvature))
                .orElse(other);
    }

    /// The rate above which a rule's steps grow at this curvature, if its rate is above it.
    Optional<Double> limit(double curvature) {
        return optimizer instanceof Rule rule
                ? rule.limit(curvature).filter(limit -> limit > 0 && rule.rate() > limit)
                : Optional.empty();
    }

    /// The same with what the curvature at the best weights tells.
    Pace explained(Pace pace, Point best) {
        Lanczos found = Lanczos.at(problem, best);
        if (Double.isNaN(found.smallest())) {
            return pace;
        }
        var spread = new Pace.Spread(found.smallest(), found.largest(), found.steps());
        return pace.with(spread, limit(found.largest()));
    }
}
