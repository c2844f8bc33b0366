package io.trueloss.kernel;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Node;
import io.trueloss.formula.Op;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How much work there was with one thing that is asked of a formula, in this whole process, and the compiled
/// code that was made when it was enough. Safe to share between threads.
final class Heat {

    /// How many operations the interpreter must have done before compiling can pay: what it does in about
    /// half a second, as long as it takes to make and warm a kernel when the virtual machine is cold.
    static final long ENOUGH = 200_000_000;
    /// How many simple operations an elementary function counts as.
    private static final int ELEMENTARY = 8;

    private final Foundry foundry;
    private final Workings workings;
    private final Order order;
    private final long operations;
    private long spent;
    private long rows;
    private boolean asked;
    private volatile Optional<Assembly> code = Optional.empty();

    Heat(Foundry foundry, Workings workings, Order order) {
        this.foundry = foundry;
        this.workings = workings;
        this.order = order;
        var nodes = new HashSet<Node>();
        workings.roots(order).forEach(root -> collect(root, nodes));
        this.operations = nodes.stream().mapToLong(Heat::operations).sum();
    }

    private static void collect(Node node, Set<Node> into) {
        if (into.add(node)) {
            node.args().forEach(arg -> collect(arg, into));
        }
    }

    /// About how many operations a node takes for a row.
    private static long operations(Node node) {
        return node instanceof Node.Call call
                ? (long) node.width() * (call.op().isFunction() || call.op() == Op.TIE ? ELEMENTARY : 1)
                : 0;
    }

    /// The code, once it is made and faster than the interpreter.
    Optional<Assembly> code() {
        return code;
    }

    /// Reports work that the interpreter did.
    synchronized void add(long nanoseconds, long rows) {
        spent += nanoseconds;
        this.rows += rows;
        if (this.rows * operations > ENOUGH && !asked) {
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
