package io.trueloss.optim;

import java.time.Duration;

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
public record Descent(
        Point best,
        int steps,
        long evaluations,
        long rowGradients,
        Stop stop,
        Drift drift,
        Duration elapsed,
        int[] aliased) {

    /// The same, ended so.
    public Descent ended(Stop other) {
        return new Descent(best, steps, evaluations, rowGradients, other, drift, elapsed, aliased);
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
