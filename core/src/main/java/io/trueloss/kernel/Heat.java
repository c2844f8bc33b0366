package io.trueloss.kernel;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.Optional;

/// How much work there was with one thing that is asked of a formula, in this whole process, and the compiled code
/// that was made when it was enough. Safe to share between threads.
final class Heat {

    /// What the interpreter must have taken before compiling can pay, in nanoseconds. To make and warm a kernel
    /// takes about as much processor time when the virtual machine is cold.
    static final long ENOUGH = 400_000_000;

    private final Foundry foundry;
    private final Workings workings;
    private final Order order;
    private long spent;
    private long rows;
    private boolean asked;
    private volatile Optional<Assembly> code = Optional.empty();

    Heat(Foundry foundry, Workings workings, Order order) {
        this.foundry = foundry;
        this.workings = workings;
        this.order = order;
    }

    /// The code, once it is made and faster than the interpreter.
    Optional<Assembly> code() {
        return code;
    }

    /// Reports work that the interpreter did.
    synchronized void add(long nanoseconds, long rows) {
        spent += nanoseconds;
        this.rows += rows;
        if (spent > ENOUGH && !asked) {
            asked = true;
            foundry.inBackground(this::make);
        }
    }

    private void make() {
        code = foundry.made(workings, order, blockTime());
    }

    /// What the interpreter takes for a full block, in nanoseconds.
    private synchronized long blockTime() {
        return spent * Evaluator.BLOCK / Math.max(1, rows);
    }
}
