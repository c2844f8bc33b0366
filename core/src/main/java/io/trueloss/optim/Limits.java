package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.watch.Budget;

/// When to stop at the latest.
///
/// @param tolerance how small what the optimizer watches must become beside its natural size; its page says
///     which
/// @param steps how many steps at most
/// @param budget time and evaluations at most
public record Limits(double tolerance, int steps, Budget budget) {

    /// Refuses limits that let nothing happen.
    public Limits {
        Require.positive("tolerance", tolerance);
        Require.atLeast("steps", 1, steps);
    }

    /// A tolerance of 1e-9, a thousand steps, and no budget.
    public static final Limits USUAL = new Limits(1e-9, 1000, Budget.NONE);
}
