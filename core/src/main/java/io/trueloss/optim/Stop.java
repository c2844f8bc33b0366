package io.trueloss.optim;

import java.util.Optional;

/// Why a descent ended, and what is known about where it ended.
public sealed interface Stop {

    /// What is known about the best point.
    Certificate certificate();

    /// The tolerance was met.
    record Converged(Certificate certificate) implements Stop {}

    /// No step made the objective smaller, though the tolerance was not met.
    record Stalled(Certificate certificate, String reason) implements Stop {}

    /// A limit was reached first.
    record Limit(Certificate certificate, Bound bound) implements Stop {}

    /// Values fell or weights grew without end, or no finite value was found.
    ///
    /// @param fault the row at which it was not finite, if that is known
    record Diverged(Certificate certificate, String reason, Optional<Fault> fault) implements Stop {

        static final String START = "the objective is not finite at the start";

        /// For no row's sake.
        public Diverged(Certificate certificate, String reason) {
            this(certificate, reason, Optional.empty());
        }

        /// Whether not even the start was finite, so that there is no point to fall back on.
        public boolean atStart() {
            return reason.equals(START);
        }
    }

    /// The minimum is at infinity: along the direction the loss of no row ever rises, verified on every row.
    record Separated(Certificate certificate, Parting parting) implements Stop {}

    /// Flat, but no minimum.
    record Saddle(Certificate certificate) implements Stop {}

    /// Interrupted.
    record Cancelled(Certificate certificate) implements Stop {}

    /// Which limit.
    enum Bound {
        /// The number of steps.
        STEPS,
        /// Wall time, or the number of evaluations.
        BUDGET,
        /// The rule for stopping early.
        EARLY
    }
}
