package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.error.UserError;
import io.trueloss.listing.Or;

/// Steps along the gradient of a few rows, corrected by what those rows said when they were last seen: noisy
/// far away, exact near the minimum, so that no rate must fall.
///
/// Rows come in a new order in each epoch. An epoch that ends higher than it began is undone, and the rate
/// halved; after some that were kept it is doubled. Stops as gradient-descent does.
///
/// - Memory: one number a row and score, and one a weight.
/// - Use when: rows are many and the model is linear.
/// - Avoid when: rows are few enough for newton or lbfgs; rows differ much in length; the
///   model is not linear: svrg does without the memory of rows.
/// - Source: Defazio, Bach and Lacoste-Julien (2014), NeurIPS 27; rows in random order instead of drawn: Ying,
///   Yuan and Sayed (2020), IEEE Trans. Signal Process. 68, 1390–1408.
///
/// @param rate the first length of a step per unit of gradient, > 0
public record Saga(@Or("1") double rate) implements Sampling {

    public Saga {
        Require.positive("rate", rate);
    }

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory, Batches batches) {
        if (!(problem.objective() instanceof Scored scored)) {
            throw new UserError(
                    "TL2109",
                    "saga remembers a number for each score of each row, and this objective has no such scores",
                    "optimizer=saga",
                    "take svrg, or a rule such as adam");
        }
        double[] told = memory.length == 0 ? new double[0] : memory[0];
        var start = new Reduced.Start(problem, from, tolerance, batches);
        var table = new SagaTable(problem, scored.each(), batches.size());
        if (memory.length == 0) {
            table.fill(from.w());
        } else {
            table.restore(memory[1], memory[2]);
        }
        return new Reduced(table, start, rate, told);
    }
}
