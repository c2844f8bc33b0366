package io.trueloss.formula;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lets functions that have an exponential in common compute it once: softplus and sigmoid of numbers and of
/// their negatives, logsumexp and softmax of a vector. The bits are those of each function alone.
final class Sharing {

    private final Algebra algebra;
    private final Map<Node, Set<Node>> families = new HashMap<>();
    private final Map<Node, Node> known = new HashMap<>();
    private final Map<Node, Node.Call> origins;

    /// @param origins knows of each piece of a derivative at a kink what it was before it was finished, and
    ///     learns it of the pieces that are made here
    Sharing(Algebra algebra, Map<Node, Node.Call> origins) {
        this.algebra = algebra;
        this.origins = origins;
    }

    List<Node> of(List<Node> roots) {
        var seen = new HashSet<Node>();
        roots.forEach(root -> collect(root, seen));
        return roots.stream().map(this::of).toList();
    }

    private void collect(Node node, Set<Node> seen) {
        if (seen.add(node)) {
            if (isLogistic(node)) {
                families.computeIfAbsent(base(node.arg(0)), base -> new HashSet<>())
                        .add(node);
            }
            node.args().forEach(arg -> collect(arg, seen));
        }
    }

    private static boolean isLogistic(Node node) {
        return node.is(Op.SOFTPLUS) || node.is(Op.SIGMOID) || node.is(Op.LOG_SIGMOID);
    }

    private static Node base(Node x) {
        return x.is(Op.NEG) ? x.arg(0) : x;
    }

    private Node of(Node node) {
        if (!(node instanceof Node.Call call)) {
            return node;
        }
        var shared = known.get(node);
        if (shared == null) {
            shared = shared(call);
            known.put(node, shared);
            if (call.piece != Piece.NONE) {
                origins.put(shared, origins.getOrDefault(call, call));
            }
        }
        return shared;
    }

    private Node shared(Node.Call call) {
        if (isLogistic(call)
                && families.getOrDefault(base(call.arg(0)), Set.of()).size() > 1) {
            return logistic(call);
        }
        var args = call.args.stream().map(this::of).toList();
        return switch (call.op) {
            case LOGSUMEXP -> logSumExp(args.getFirst());
            case SOFTMAX -> softmax(args.getFirst());
            default -> algebra.with(call, args);
        };
    }

    private Node logistic(Node.Call call) {
        var base = base(call.arg(0));
        boolean turned = base != call.arg(0);
        var all = algebra.piece(Piece.LOGISTIC, of(base));
        return switch (call.op) {
            case SOFTPLUS -> entry(all, turned ? 1 : 0);
            case SIGMOID -> entry(all, turned ? 3 : 2);
            default -> algebra.neg(entry(all, turned ? 0 : 1));
        };
    }

    private Node entry(Node all, int index) {
        int width = all.width() / 4;
        return algebra.slice(all, index * width, width);
    }

    /// Of v - c, with a number c, the powers are those of v.
    private Node logSumExp(Node x) {
        boolean shifted = x.is(Op.SUB) && x.width() > 1 && x.arg(1).width() == 1;
        var v = shifted ? x.arg(0) : x;
        var powers = algebra.piece(Piece.POWERS, v);
        var most = algebra.index(powers, algebra.number(v.width()));
        var log = algebra.index(powers, algebra.number(v.width() + 2));
        return algebra.add(shifted ? algebra.sub(most, x.arg(1)) : most, log);
    }

    private Node softmax(Node v) {
        var powers = algebra.piece(Piece.POWERS, v);
        var sum = algebra.index(powers, algebra.number(v.width() + 1));
        return algebra.div(algebra.slice(powers, 0, v.width()), sum);
    }
}
