package io.trueloss.optim;

import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.watch.Watch;
import java.util.Optional;

/// The one loop around every optimizer: it keeps the best weights, applies nothing that is not finite, shows
/// progress, and ends for a reason that it can name.
///
/// @param optimizer how to make moves
/// @param limits when to stop at the latest
/// @param watch who looks on, and may cancel
/// @param batches how a rule is dealt rows; else each of its steps looks at all of them
public record Minimizer(Optimizer optimizer, Limits limits, Watch watch, Optional<Batches> batches) {

    /// On the whole objective.
    public Minimizer(Optimizer optimizer, Limits limits, Watch watch) {
        this(optimizer, limits, watch, Optional.empty());
    }

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
        batches.ifPresent(some -> refuse(some, problem.objective()));
        return switch (optimizer) {
            case Search search -> search.start(problem, from, limits.tolerance(), new double[0][]);
            case Rule rule -> {
                var strides = new Strides(rule, problem, from, limits.tolerance(), new double[0][]);
                yield batches.<Moves>map(some -> new Epochs(strides, some)).orElseGet(() -> new Updates(strides));
            }
        };
    }

    private void refuse(Batches some, Objective objective) {
        String name = Listed.name(optimizer.getClass());
        if (!(optimizer instanceof Rule)) {
            throw new UserError(
                    "TL2111",
                    name + " cannot work on batches: it looks at all rows before it moves",
                    "batch=" + some.size(),
                    "take a rule, such as adam or heavy-ball, or leave batch out");
        }
        if (!(objective instanceof Batched)) {
            throw new UserError(
                    "TL2111",
                    "what is to be made small is no mean over rows, so there are no batches of them",
                    "batch=" + some.size(),
                    "leave batch out");
        }
    }
}
