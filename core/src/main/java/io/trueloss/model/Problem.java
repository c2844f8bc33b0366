package io.trueloss.model;

import io.trueloss.formula.Shape;
import io.trueloss.loss.Link;
import io.trueloss.loss.Loss;
import io.trueloss.optim.Limits;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.risk.RowLosses;
import io.trueloss.table.Dataset;
import io.trueloss.table.Recipe;

/// What a trainer is asked to solve.
///
/// @param recipe what was learned about the columns from these rows
/// @param train the rows to learn from
/// @param loss what an error costs
/// @param link how scores become predictions
/// @param penalty what the weights cost
/// @param limits when to stop at the latest
/// @param threads how many threads may work; the result does not depend on it
/// @param oversight what is done beside the fit
public record Problem(
        Recipe recipe,
        Dataset train,
        Loss loss,
        Link link,
        PenaltyChoice penalty,
        Limits limits,
        int threads,
        Oversight oversight) {

    /// With nothing done beside the fit.
    public Problem(
            Recipe recipe, Dataset train, Loss loss, Link link, PenaltyChoice penalty, Limits limits, int threads) {
        this(recipe, train, loss, link, penalty, limits, threads, Oversight.NONE);
    }

    /// The same, overseen.
    public Problem with(Oversight other) {
        return new Problem(recipe, train, loss, link, penalty, limits, threads, other);
    }

    /// What a formula meets in these rows.
    public Shape shape() {
        return RowLosses.shape(train);
    }

    /// The same under another loss.
    public Problem under(Loss other) {
        return new Problem(recipe, train, other, link, penalty, limits, threads, oversight);
    }

    /// The same at other prices.
    public Problem priced(PenaltyChoice other) {
        return new Problem(recipe, train, loss, link, other, limits, threads, oversight);
    }
}
