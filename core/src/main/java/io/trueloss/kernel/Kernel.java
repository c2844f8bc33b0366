package io.trueloss.kernel;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Ends;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Trouble;
import io.trueloss.formula.Workings.Order;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Computes a formula with compiled code. Rows whose loss is not finite, and ties that compiled code does not
/// settle, are done by the interpreter.
final class Kernel implements Evaluator {

    /// Where compiled code comes from.
    interface Supply {

        /// The code for an order, with memory for one thread; nothing if there is none yet.
        Optional<Tape> tape(Order order);

        /// Reports what the interpreter did meanwhile.
        void spent(Order order, long nanoseconds, long rows);
    }

    private static final double[][] NONE = {};

    private final Supply supply;
    private final Evaluator interpreter;
    private final Map<Order, Tape> tapes = new EnumMap<>(Order.class);
    private final Derivatives single;

    /// @param interpreter computes the same formula
    /// @param scores how many scalar scores it has
    Kernel(Supply supply, Evaluator interpreter, int scores) {
        this.supply = supply;
        this.interpreter = interpreter;
        this.single = Derivatives.of(scores, 1);
    }

    @Override
    public void value(Rows rows, int from, int to, double[] value) {
        run(Order.VALUE, rows, from, to, new Derivatives(value, NONE, NONE));
    }

    @Override
    public void gradient(Rows rows, int from, int to, double[] value, double[][] gradient) {
        run(Order.GRADIENT, rows, from, to, new Derivatives(value, gradient, NONE));
    }

    @Override
    public void curvature(Rows rows, int from, int to, Derivatives into) {
        run(Order.CURVATURE, rows, from, to, into);
    }

    @Override
    public void hull(Rows rows, int from, int to, double width, Ends into) {
        interpreter.hull(rows, from, to, width, into);
    }

    @Override
    public Optional<Trouble> diagnose(Rows rows, int row) {
        return interpreter.diagnose(rows, row);
    }

    private void run(Order order, Rows rows, int from, int to, Derivatives into) {
        var tape = tapes.get(order);
        if (tape == null) {
            var supplied = supply.tape(order);
            if (supplied.isEmpty()) {
                long start = System.nanoTime();
                interpret(order, rows, from, to, into);
                supply.spent(order, System.nanoTime() - start, to - from);
                return;
            }
            tape = supplied.get();
            tapes.put(order, tape);
        }
        if (!tape.run(rows, from, to, into)) {
            settle(tape, rows, from, to, into);
        }
    }

    private void settle(Tape tape, Rows rows, int from, int to, Derivatives into) {
        var order = tape.order();
        int special = 0;
        for (int i = 0; i < to - from; i++) {
            special += Double.isFinite(into.value()[i]) ? 0 : 1;
        }
        if (special == 0 || areMany(special, to - from) || tape.checksTies()) {
            interpret(order, rows, from, to, into);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            if (!Double.isFinite(into.value()[i])) {
                interpret(order, rows, from + i, from + i + 1, single);
                copy(order, i, into);
            }
        }
    }

    /// Whether so many rows of a block are better done with the whole block than one by one.
    static boolean areMany(int special, int rows) {
        return special > rows / 8;
    }

    private void interpret(Order order, Rows rows, int from, int to, Derivatives into) {
        switch (order) {
            case VALUE -> interpreter.value(rows, from, to, into.value());
            case GRADIENT -> interpreter.gradient(rows, from, to, into.value(), into.gradient());
            case CURVATURE -> interpreter.curvature(rows, from, to, into);
        }
    }

    private void copy(Order order, int row, Derivatives into) {
        into.value()[row] = single.value()[0];
        for (int i = 0; order != Order.VALUE && i < into.gradient().length; i++) {
            into.gradient()[i][row] = single.gradient()[i][0];
        }
        for (int i = 0; order == Order.CURVATURE && i < into.curvature().length; i++) {
            into.curvature()[i][row] = single.curvature()[i][0];
        }
    }
}
