package io.trueloss.optim;

import io.trueloss.error.UserError;
import io.trueloss.listing.Listed;
import java.util.Arrays;

/// Gives each row a multiplier, and sets one after the other to its best value: kinks are no harder than
/// curves, and the gap to the dual says how far from the minimum it is.
///
/// For convex losses of one score with a price on squares. Weights without a price, such as the intercept, are
/// held near a centre that moves. Stops when the gap between the lowest weights seen and the highest bound is
/// at most the tolerance times the value. Starts from zero weights, but for those without a price.
///
/// - Memory: four numbers a row, and seven a weight; an epoch looks at each row about ten times.
/// - Use when: hinge, absolute and other losses with kinks under l2; rows are many.
/// - Avoid when: the price is tiny: it takes about as many epochs as the largest row's squares, times
///   curvature, over rows times price; columns nearly repeat each other and the loss has kinks: the bound then
///   creeps up.
/// - Source: Hsieh, Chang, Lin, Keerthi and Sundararajan (2008), ICML 25; logistic: Yu, Huang and Lin (2011),
///   Mach. Learn. 85, 41–75; any convex loss: Shalev-Shwartz and Zhang (2013), J. Mach. Learn. Res. 14,
///   567–599.
public record DualCoordinateDescent() implements Sampling {

    @Override
    public boolean kinks() {
        return true;
    }

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory, Batches batches) {
        if (!(problem.objective() instanceof Scored scored) || !scored.convex()) {
            throw unfit();
        }
        RowScores rows = scored.each();
        if (rows.scores() != 1) {
            throw unfit();
        }
        boolean priced = Arrays.stream(problem.penalty().l2()).anyMatch(price -> price > 0);
        if (problem.penalty().sparse() || !priced) {
            throw refused("needs a price on squares, and none on absolute values", "say --l2 0.001 --l1 0, say");
        }
        if (batches.size() != 1) {
            throw refused("looks at one row at a time", "leave batch out");
        }
        var start = new Reduced.Start(problem, from, tolerance, batches);
        return new DualMoves(new Multipliers(problem.penalty(), rows, from), start, memory);
    }

    private static UserError unfit() {
        return refused("minimises convex losses of one score of each row", "take newton, lbfgs, or a rule");
    }

    private static UserError refused(String what, String fix) {
        String name = Listed.name(DualCoordinateDescent.class);
        return new UserError("TL2109", name + " " + what, "optimizer=" + name, fix);
    }
}
