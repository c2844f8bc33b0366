package io.trueloss.kernel;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Workings.Order;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Computes a formula with compiled code on floats; in doubles, rounded, what that does not settle, and what is
/// no straight line of float operations.
final class SingleKernel implements SingleEvaluator {

    private static final float[][] NONE = {};

    private final Program program;
    private final Widened widened;
    private final Map<Order, Optional<SingleTape>> tapes = new EnumMap<>(Order.class);

    /// @param evaluator computes the same formula in doubles
    /// @param scores how many scalar scores it has
    SingleKernel(Program program, Evaluator evaluator, int scores) {
        this.program = program;
        this.widened = new Widened(evaluator, scores);
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

    private void settle(SingleTape tape, SingleRows rows, int from, int to, SingleDerivatives into) {
        int special = 0;
        for (int i = 0; i < to - from; i++) {
            special += Float.isFinite(into.value()[i]) ? 0 : 1;
        }
        if (special == 0 || special > (to - from) / 8 || tape.checksTies()) {
            widened.run(tape.order(), rows, from, to, into);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            if (!Float.isFinite(into.value()[i])) {
                widened.row(tape.order(), rows, from + i, into, i);
            }
        }
    }
}
