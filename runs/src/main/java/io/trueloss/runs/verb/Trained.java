package io.trueloss.runs.verb;

import io.trueloss.formula.FirstUse;
import io.trueloss.model.Coefficient;
import io.trueloss.model.Fit;
import io.trueloss.model.Problem;
import io.trueloss.model.Trainer;
import io.trueloss.watch.Progress;
import java.util.List;
import java.util.Optional;

/// A run of `train`.
///
/// @param run the name of its folder
/// @param seed where everything random came from
/// @param prepared the rows, and how they were parted
/// @param problem what was to be solved
/// @param fit the model, and how it was found
/// @param judged how small the loss is
/// @param level confidence level of the intervals
/// @param opened how often test rows of these data and this split were opened before
/// @param steps the objective as it fell
/// @param lapse where a loss that was typed keeps no digits, if anywhere
/// @param trainer what learned the model
/// @param inferred what the likelihood says, if that was asked for
public record Trained(
        String run,
        long seed,
        Prepared prepared,
        Problem problem,
        Fit fit,
        Judged judged,
        double level,
        long opened,
        List<Progress> steps,
        Optional<FirstUse.Lapse> lapse,
        Trainer trainer,
        Optional<Inferred> inferred) {

    public Trained {
        steps = List.copyOf(steps);
    }

    /// How many steps were made.
    int made() {
        return Math.max(0, steps.size() - 1);
    }

    /// The weights in the units of the data, each with its interval or the reason why it has none.
    public List<Coefficient> coefficients() {
        return fit.coefficients(level);
    }
}
