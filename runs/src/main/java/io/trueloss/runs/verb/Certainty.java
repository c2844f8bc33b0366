package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import io.trueloss.listing.Or;
import io.trueloss.listing.Settings;
import io.trueloss.model.DropOne;
import io.trueloss.model.Errors;
import io.trueloss.model.Firth;
import io.trueloss.model.Fit;
import io.trueloss.model.Inference;
import io.trueloss.model.Problem;
import io.trueloss.model.Tests;
import io.trueloss.model.Trainer;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.Optional;

/// How sure the weights are.
///
/// @param errors what the intervals of the weights rest on: robust (they hold whatever the distribution of the
///     targets is) or model (the inverse information of the likelihood, as R's summary has it)
/// @param tests what is tested beside the fit: none, or lr (for each column, whether a fit without it is worse
///     than chance makes it)
public record Certainty(
        @Or("robust") Errors errors, @Or("none") Tests tests) implements Settings {

    /// Robust errors, and no tests.
    static final Certainty USUAL = new Certainty(Errors.ROBUST, Tests.NONE);

    /// What the likelihood of a fit says; nothing if that was not asked for.
    Optional<Inferred> of(Problem problem, Fit fit, Watch watch) {
        if (plain()) return Optional.empty();
        Inference inference = Inference.of(problem, fit);
        List<DropOne> dropped = tests == Tests.LR ? DropOne.all(inference, watch) : List.of();
        return Optional.of(Inferred.of(inference, dropped));
    }

    /// Refuses what no likelihood tells.
    void check(Problem problem, Trainer model) {
        if (plain()) return;
        if (model.prices()) {
            throw new UserError(
                    "TL2151",
                    Listed.name(model.getClass())
                            + " prices the weights, and what a likelihood says of them no longer holds",
                    "--errors model or --tests lr",
                    "leave them out, or take a model without a price: --model linear --l2 0");
        }
        if (model instanceof Firth && tests == Tests.LR) {
            throw new UserError(
                    "TL2151",
                    "firth's weights are not the likeliest, and the ratio of plain likelihoods is no test of them",
                    "--tests lr",
                    "leave it out: the intervals of --errors model hold; or take --model linear --l2 0");
        }
        Inference.family(problem);
    }

    private boolean plain() {
        return errors == Errors.ROBUST && tests == Tests.NONE;
    }

    /// The fit with the errors that were asked for.
    Fit told(Problem problem, Fit fit) {
        return errors == Errors.MODEL ? Inference.of(problem, fit).told() : fit;
    }
}
