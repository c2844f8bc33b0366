package io.trueloss.loss;

import io.trueloss.error.UserError;
import io.trueloss.formula.Evaluator;
import java.util.function.IntConsumer;

/// Runs over many points block by block. A typed formula may be indeterminate at a point, which is an error:
/// that point is left out, and the others of its block are computed.
final class Blocks {

    /// Computes the points `[from, to)`.
    interface Run {
        void over(int from, int to);
    }

    private Blocks() {}

    /// @param failed what to do at a point that cannot be computed
    static void each(int points, Run run, IntConsumer failed) {
        for (int from = 0; from < points; from += Evaluator.BLOCK) {
            some(from, Math.min(points, from + Evaluator.BLOCK), run, failed);
        }
    }

    private static void some(int from, int to, Run run, IntConsumer failed) {
        try {
            run.over(from, to);
        } catch (UserError e) {
            if (to - from == 1) {
                failed.accept(from);
            } else {
                int middle = from + (to - from) / 2;
                some(from, middle, run, failed);
                some(middle, to, run, failed);
            }
        }
    }
}
