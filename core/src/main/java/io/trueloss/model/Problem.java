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
public record Problem(
        Recipe recipe, Dataset train, Loss loss, Link link, PenaltyChoice penalty, Limits limits, int threads) {

    /// What a formula meets in these rows.
    public Shape shape() {
        return RowLosses.shape(train);
    }
}
