package io.trueloss.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last rewrites, of formulas and derivatives alike, into what is computed: stable, but no longer fit to be
/// differentiated or read.
final class Finish {

    /// From here on log(1 + x^2) is 2 log|x| to the last bit.
    private static final double LARGE = 1e9;

    /// Below this e^(2u) is nothing beside u.
    private static final double TINY = -20;

    private final Algebra algebra;
    private final Logs logs;
    private final Map<Node, Node> known = new HashMap<>();

    Finish(Algebra algebra) {
        this.algebra = algebra;
        this.logs = new Logs(algebra);
    }

    Node of(Node node) {
        if (!(node instanceof Node.Call call)) {
            return node;
        }
        var finished = known.get(node);
        if (finished == null) {
            finished = last(algebra.with(call, call.args.stream().map(this::of).toList()));
            known.put(node, finished);
        }
        return finished;
    }

    private Node last(Node node) {
        return switch (node) {
            case Node.Call call -> switch (call.op) {
                case ADD, SUB -> sum(call);
                case LOG1P -> logOnePlus(call);
                case LOG -> call.arg(0).is(Op.SOFTPLUS) ? tiny(call, call.arg(0).arg(0)) : call;
                case LOG1MEXP -> call.arg(0).is(Op.EXP) ? tiny(call, call.arg(0).arg(0)) : call;
                default -> node;
            };
            default -> node;
        };
    }

    private Node sum(Node.Call call) {
        if (call.op == Op.SUB && call.arg(0).is(Op.SIGMOID) && call.arg(1).is(Op.SIGMOID)) {
            return difference(call.arg(0).arg(0), call.arg(1).arg(0));
        }
        var terms = Addend.of(call);
        for (int i = 0; terms.size() <= 12 && i < terms.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                var merged = i == j ? Optional.<Addend>empty() : merged(terms.get(i), terms.get(j));
                if (merged.isPresent()) {
                    terms.set(i, merged.get());
                    terms.remove(j);
                    return Addend.sum(algebra, terms);
                }
            }
        }
        return call;
    }

    private Optional<Addend> merged(Addend one, Addend other) {
        if (!(one.node() instanceof Node.Call call)) {
            return Optional.empty();
        }
        boolean opposite = one.sign() != other.sign();
        return switch (call.op) {
            case HYPOT -> opposite ? hypotLess(one.sign(), call, other.node()) : Optional.empty();
            case LOGSUMEXP -> opposite && isOf(other.node(), call.arg(0))
                    ? Optional.of(new Addend(one.sign(), shifted(call.arg(0), other.node())))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether a node is an entry or a mean of these scores.
    private static boolean isOf(Node node, Node scores) {
        boolean mean = node.is(Op.SUM) && node.arg(0).is(Op.MUL) && node.arg(0).args().contains(scores);
        return mean || node.is(Op.INDEX) && node.arg(0) == scores;
    }

    private Node shifted(Node scores, Node entry) {
        return algebra.apply(Op.LOGSUMEXP, algebra.sub(scores, entry));
    }

    /// hypot(u, c) - c for a c > 0.
    private Optional<Addend> hypotLess(double sign, Node.Call hypot, Node number) {
        if (!number.isConstant() || number.number() <= 0 || !hypot.args.contains(number)) {
            return Optional.empty();
        }
        var u = hypot.arg(0) == number ? hypot.arg(1) : hypot.arg(0);
        return Optional.of(new Addend(sign, algebra.mul(u, algebra.div(u, algebra.add(number, hypot)))));
    }

    /// sigmoid(a) - sigmoid(b).
    private Node difference(Node a, Node b) {
        var gap = logs.gap(a, b);
        var up = product(a, b, algebra.neg(algebra.apply(Op.EXPM1, algebra.neg(gap))));
        var down = product(b, a, algebra.apply(Op.EXPM1, gap));
        return algebra.choose(algebra.apply(Op.GE, gap, algebra.number(0)), up, down);
    }

    private Node product(Node high, Node low, Node factor) {
        var ends = algebra.mul(
                algebra.apply(Op.SIGMOID, high), algebra.apply(Op.SIGMOID, algebra.neg(low)));
        return algebra.mul(ends, factor);
    }

    private Node logOnePlus(Node.Call call) {
        return Squared.of(algebra, call.arg(0))
                .map(square -> {
                    var size = algebra.apply(Op.ABS, square.root(algebra));
                    var near = algebra.apply(Op.LT, size, algebra.number(LARGE));
                    var far = algebra.mul(algebra.number(2), algebra.apply(Op.LOG, size));
                    return algebra.choose(near, call, far);
                })
                .orElse(call);
    }

    /// log(softplus(u)) and log1mexp(exp(u)): u - e^u/2 for a u so low that e^u may be lost.
    private Node tiny(Node.Call call, Node u) {
        var low = algebra.sub(u, algebra.div(algebra.apply(Op.EXP, u), algebra.number(2)));
        return algebra.choose(algebra.apply(Op.LT, u, algebra.number(TINY)), low, call);
    }

    /// The nodes, finished, in the same order.
    List<Node> of(List<Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }
}
