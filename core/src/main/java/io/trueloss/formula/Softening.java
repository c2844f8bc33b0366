package io.trueloss.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Smooths kinks over scores to a width.
final class Softening {

    private final Algebra algebra;
    private final Stable stable;
    private final Node width;
    private final Set<Node> jumps;
    private final Map<Node, Node> known = new HashMap<>();

    /// @param jumps the kinks to smooth: where the derivative does not jump, as at the abs of a Huber loss,
    ///     nothing changes
    Softening(Algebra algebra, double width, Set<Node> jumps) {
        this.jumps = jumps;
        this.algebra = algebra;
        this.stable = new Stable(algebra);
        this.width = algebra.number(width);
    }

    Node of(Node node) {
        if (!(node instanceof Node.Call call) || !node.scored()) {
            return node;
        }
        var soft = known.get(node);
        if (soft == null) {
            soft = soft(call);
            known.put(node, soft);
        }
        return soft;
    }

    /// A condition chooses a branch where it always did.
    private Node soft(Node.Call call) {
        if (call.op == Op.IF) {
            return algebra.choose(call.arg(0), of(call.arg(1)), of(call.arg(2)));
        }
        var args = call.args.stream().map(this::of).toList();
        if (!jumps.contains(call)) {
            return algebra.with(call, args);
        }
        return switch (call.op) {
            case ABS -> hypot(args.getFirst());
            case MAX ->
                args.size() == 1
                        ? algebra.mul(width, algebra.apply(Op.LOGSUMEXP, algebra.div(args.getFirst(), width)))
                        : half(algebra.add(algebra.add(args.get(0), args.get(1)), gap(args.get(0), args.get(1))));
            case MIN -> half(algebra.sub(algebra.add(args.get(0), args.get(1)), gap(args.get(0), args.get(1))));
            default -> algebra.with(call, args);
        };
    }

    private Node hypot(Node u) {
        return stable.of(Op.HYPOT, u, width);
    }

    private Node gap(Node a, Node b) {
        return hypot(a.is(0) ? b : stable.of(Op.SUB, a, b));
    }

    private Node half(Node a) {
        return algebra.div(a, algebra.number(2));
    }
}
