package io.trueloss.kernel;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Workings.Order;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Computes a formula with compiled code on floats; in doubles, rounded, what that does not settle, and what is
/// no straight line of float operations.
final class SingleKernel implements SingleEvaluator {

    private static final float[][] NONE = {};

    private final Program program;
    private final Widened widened;
    private final SingleDerivatives spare;
    private final BitSet special = new BitSet(Evaluator.BLOCK);
    private final Map<Order, Optional<SingleTape>> tapes = new EnumMap<>(Order.class);

    /// @param evaluator computes the same formula in doubles
    /// @param scores how many scalar scores it has
    SingleKernel(Program program, Evaluator evaluator, int scores) {
        this.program = program;
        this.widened = new Widened(evaluator, scores);
        this.spare = SingleDerivatives.of(scores, Evaluator.BLOCK);
    }

    @Override
    public void value(SingleRows rows, int from, int to, float[] value) {
        run(Order.VALUE, rows, from, to, new SingleDerivatives(value, NONE, NONE));
    }

    @Override
    public void gradient(SingleRows rows, int from, int to, float[] value, float[][] gradient) {
        run(Order.GRADIENT, rows, from, to, new SingleDerivatives(value, gradient, NONE));
    }

    @Override
    public void curvature(SingleRows rows, int from, int to, SingleDerivatives into) {
        run(Order.CURVATURE, rows, from, to, into);
    }

    private void run(Order order, SingleRows rows, int from, int to, SingleDerivatives into) {
        var tape = tapes.computeIfAbsent(order, program::single);
        if (tape.isEmpty()) {
            widened.run(order, rows, from, to, into);
        } else if (!tape.get().run(rows, from, to, into)) {
            settle(tape.get(), rows, from, to, into);
        }
    }

    /// Computes the rows again that floats do not settle, and no other: what a row comes to is its own affair.
    private void settle(SingleTape tape, SingleRows rows, int from, int to, SingleDerivatives into) {
        special.clear();
        mark(tape, rows, from, from, to);
        widened.some(tape.order(), rows, from, special, into);
    }

    /// Notes by their places in a block those of some of its rows that floats do not settle.
    private void mark(SingleTape tape, SingleRows rows, int first, int from, int to) {
        if (tape.run(rows, from, to, spare)) {
            return;
        }
        if (to - from == 1) {
            special.set(from - first);
            return;
        }
        int middle = (from + to) >>> 1;
        mark(tape, rows, first, from, middle);
        mark(tape, rows, first, middle, to);
    }
}
