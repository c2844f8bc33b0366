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
/// @param early when to stop before the minimum; else not
/// @param keeper who keeps how far it has come
public record Minimizer(
        Optimizer optimizer,
        Limits limits,
        Watch watch,
        Optional<Batches> batches,
        Optional<Early> early,
        Keeper keeper) {

    /// On the whole objective.
    public Minimizer(Optimizer optimizer, Limits limits, Watch watch) {
        this(optimizer, limits, watch, Optional.empty());
    }

    /// To the minimum, kept by nobody.
    public Minimizer(Optimizer optimizer, Limits limits, Watch watch, Optional<Batches> batches) {
        this(optimizer, limits, watch, batches, Optional.empty(), Keeper.NONE);
    }

    /// The same, stopped early.
    public Minimizer early(Optional<Early> rule) {
        return new Minimizer(optimizer, limits, watch, batches, rule, keeper);
    }

    /// The same, kept by somebody: what has ended is not done again, and what was under way goes on.
    public Minimizer kept(Keeper other) {
        return new Minimizer(optimizer, limits, watch, batches, early, other);
    }

    /// Makes `objective` plus `penalty` small, from `w` on. The array stays as it is.
    public Descent run(Objective objective, Penalty penalty, double[] w) {
        if (w.length != objective.size()) {
            throw new IllegalArgumentException("w must have " + objective.size() + " weights, had " + w.length);
        }
        Optional<Descent> finished = keeper.finished();
        if (finished.isPresent()) {
            return finished.get();
        }
        var run = new Run(this, new Penalised(objective, penalty));
        return keeper.state().map(run::from).orElseGet(() -> run.from(w.clone()));
    }

    /// The moves that its optimizer makes, one by one, for those who race optimizers against each other: only
    /// the tolerance ends them.
    ///
    /// @param problem what is to be made small
    /// @param from where to start: a point of `problem` that is finite
    public Moves moves(Penalised problem, Point from) {
        return moves(problem, from, new double[0][]);
    }

    /// The moves from where an earlier run stood, with what its moves remembered.
    Moves moves(Penalised problem, Point from, double[][] memory) {
        batches.ifPresent(some -> refuse(some, problem.objective()));
        return switch (optimizer) {
            case Sampling search
            when batches.isPresent() -> search.start(problem, from, limits.tolerance(), memory, batches.get());
            case Search search -> search.start(problem, from, limits.tolerance(), memory);
            case Rule rule -> {
                var strides = new Strides(rule, problem, from, limits.tolerance(), memory);
                yield batches.<Moves>map(some -> new Epochs(strides, some)).orElseGet(() -> new Updates(strides));
            }
        };
    }

    private void refuse(Batches some, Objective objective) {
        String name = Listed.name(optimizer.getClass());
        if (!(optimizer instanceof Rule || optimizer instanceof Sampling)) {
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
