package io.trueloss.optim;

import io.trueloss.watch.Watch;

/// The one loop around every optimizer: it keeps the best weights, applies nothing that is not finite, shows
/// progress, and ends for a reason that it can name.
///
/// @param optimizer how to make moves
/// @param limits when to stop at the latest
/// @param watch who looks on, and may cancel
public record Minimizer(Optimizer optimizer, Limits limits, Watch watch) {

    /// Makes `objective` plus `penalty` small, from `w` on. The array stays as it is.
    public Descent run(Objective objective, Penalty penalty, double[] w) {
        if (w.length != objective.size()) {
            throw new IllegalArgumentException("w must have " + objective.size() + " weights, had " + w.length);
        }
        return new Run(this, new Penalised(objective, penalty)).from(w.clone());
    }

    /// The moves that its optimizer makes, one by one, for those who race optimizers against each other: only
    /// the tolerance ends them.
    ///
    /// @param problem what is to be made small
    /// @param from where to start: a point of `problem` that is finite
    public Moves moves(Penalised problem, Point from) {
        return switch (optimizer) {
            case Search search -> search.start(problem, from, limits.tolerance(), new double[0][]);
            case Rule rule -> new Updates(rule, problem, from, limits.tolerance());
        };
    }
}
