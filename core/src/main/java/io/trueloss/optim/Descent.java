package io.trueloss.optim;

import java.time.Duration;
import java.util.Optional;

/// How a minimisation went.
///
/// @param best the best point seen: finite, unless not even the start was
/// @param steps how many moves were made
/// @param evaluations how often the whole objective was evaluated
/// @param rowGradients for how many rows, counted each time, a gradient was taken to move by
/// @param stop why it ended, with what is known about the best point
/// @param drift where the weights were going at the end
/// @param elapsed how long it took
/// @param aliased the coordinates that others determine completely, as found at the end; their weights stayed
///     put
/// @param pace how it was going when a limit ended it, if one did and that can be told
/// @param clipped for which share of its steps the gradient was shortened; empty if the optimizer never does
public record Descent(
        Point best,
        int steps,
        long evaluations,
        long rowGradients,
        Stop stop,
        Drift drift,
        Duration elapsed,
        int[] aliased,
        Optional<Pace> pace,
        Optional<Double> clipped) {

    /// The same with what its moves know at the end, and how it was going.
    Descent of(Moves moves, Optional<Pace> going) {
        return new Descent(
                best,
                steps,
                evaluations,
                rowGradients,
                stop,
                drift,
                elapsed,
                moves.aliased().clone(),
                going,
                moves.clipped());
    }

    /// The same, ended so.
    public Descent ended(Stop other) {
        return new Descent(best, steps, evaluations, rowGradients, other, drift, elapsed, aliased, pace, clipped);
    }

    /// The same with other best weights, some of them determined by others.
    public Descent settled(Point other, int[] determined) {
        return new Descent(other, steps, evaluations, rowGradients, stop, drift, elapsed, determined, pace, clipped);
    }

    /// The best weights.
    public double[] w() {
        return best.w();
    }

    /// Objective and penalty there.
    public double value() {
        return best.value();
    }
}
