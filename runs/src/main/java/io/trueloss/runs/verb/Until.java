package io.trueloss.runs.verb;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import io.trueloss.model.Linear;
import io.trueloss.model.Trainer;
import io.trueloss.optim.Halt;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import io.trueloss.watch.Budget;
import java.util.Optional;

/// How long the loss is made smaller.
///
/// @param tolerance how small what the optimizer watches must become beside its natural size
/// @param steps how many steps at most
/// @param budget time or evaluations at most: 60s, 5000evals
/// @param stop stop early by the validation rows, and keep their best weights: patience(10),
///     generalization-loss(5), progress-quotient(alpha=0.5), rises(times=3)
/// @param strict refuse anything but CONVERGED: exit code 4; the run is kept
/// @param resume go on with a run that was killed, interrupted or ended at a limit: its name
public record Until(
        @Or("1e-9") double tolerance,
        @Or("1000") int steps,
        Optional<Budget> budget,
        Optional<Halt> stop,
        boolean strict,
        Optional<String> resume)
        implements Settings {

    public Until {
        Require.positive("tolerance", tolerance);
        Require.atLeast("steps", 1, steps);
    }

    /// As the command line has it when nothing is said.
    public static final Until USUAL = within(Optional.empty());

    /// The usual tolerance and steps, within a budget.
    public static Until within(Optional<Budget> budget) {
        return new Until(1e-9, 1000, budget, Optional.empty(), false, Optional.empty());
    }

    Limits limits() {
        return new Limits(tolerance, steps, budget.orElse(Budget.NONE));
    }

    /// Refuses to stop a model early that has no course to stop.
    void check(Trainer model) {
        if (stop.isPresent() && !(model instanceof Linear)) {
            throw new UserError(
                    "TL2114",
                    Listed.name(model.getClass()) + " cannot be stopped early",
                    "--stop",
                    "leave --stop out, or take --model linear");
        }
    }

    /// How a verb ends whose fit ended so.
    Status status(Stop stop) {
        return refuses(stop) ? Status.NUMERICAL : TrainReport.status(stop);
    }

    /// What `--strict` has to say about a fit that ended so.
    Optional<Block> refusal(Stop stop) {
        if (!refuses(stop)) return Optional.empty();
        return Optional.of(new Block.Finding(
                "strict",
                Block.Severity.FAIL,
                "CONVERGED was asked for and not reached",
                Value.number(stop.certificate().residual()),
                0,
                "the run is kept: see why it stopped, and do not sign it off"));
    }

    private boolean refuses(Stop stop) {
        return strict && !(stop instanceof Stop.Converged);
    }
}
