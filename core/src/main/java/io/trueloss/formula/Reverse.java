package io.trueloss.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The gradient of a number in all scores at once: the derivative of the number in each node, from the last to
/// the first. One of width 1 stands for the same number at each entry.
final class Reverse {

    private final Algebra algebra;
    private final Local local;
    private final Map<Node, Node> adjoint = new HashMap<>();

    Reverse(Algebra algebra, Node root) {
        this.algebra = algebra;
        this.local = new Local(algebra);
        adjoint.put(root, algebra.number(1));
        for (Node node : scored(root)) {
            var g = of(node);
            if (node instanceof Node.Call call && !g.is(0)) {
                spread(call, g);
            }
        }
    }

    /// The derivative of the root in a node.
    Node of(Node node) {
        return adjoint.getOrDefault(node, algebra.number(0));
    }

    /// The nodes below the root that depend on a score, each before its arguments.
    private static List<Node> scored(Node root) {
        var seen = new HashSet<Node>();
        collect(root, seen);
        var order = new ArrayList<>(seen);
        order.sort(Comparator.comparingInt(Node::id).reversed());
        return order;
    }

    private static void collect(Node node, Set<Node> seen) {
        if (node.scored() && seen.add(node)) {
            node.args().forEach(arg -> collect(arg, seen));
        }
    }

    private void add(Node target, int width, Node contribution) {
        if (target.scored()) {
            var whole = target.width() == 1 ? algebra.total(contribution, width) : contribution;
            adjoint.merge(target, contribution.is(0) ? contribution : whole, algebra::add);
        }
    }

    private void spread(Node.Call call, Node g) {
        var bases = Bases.of(call);
        if (!bases.isEmpty()) {
            bases.forEach(base -> add(base, call.width(), algebra.chain(along(call, base, bases), g)));
            return;
        }
        switch (call.op) {
            case IF -> {
                var zero = algebra.number(0);
                add(call.arg(1), call.width(), algebra.choose(call.arg(0), g, zero));
                add(call.arg(2), call.width(), algebra.choose(call.arg(0), zero, g));
            }
            case ABS -> add(call.arg(0), call.width(), algebra.atAbs(call.arg(0), g));
            case MAX -> greatest(call, g);
            case MIN -> pair(Piece.LESS, call, g);
            case SUM, LOGSUMEXP, SOFTMAX, SPARSEMAX, SUPPORT, CUMSUM, REVCUMSUM, SORT, UNSORT, ONEHOT, LIST, INDEX ->
                vector(call, g);
            default ->
                local.of(call)
                        .forEach(term -> add(
                                term.target(),
                                call.width(),
                                algebra.chain(term.partial(), algebra.part(g, term.divisor()))));
        }
    }

    /// The derivative of what is computed entry by entry from some bases, by one of them.
    private Node along(Node.Call call, Node base, Set<Node> bases) {
        var directions = new HashMap<Node, Node>();
        bases.forEach(other -> directions.put(other, algebra.number(other == base ? 1 : 0)));
        return new Forward(algebra, directions).of(call);
    }

    private void greatest(Node.Call call, Node g) {
        if (call.args.size() == 1) {
            add(call.arg(0), call.arg(0).width(), algebra.chain(algebra.shares(call.arg(0)), g));
        } else {
            pair(Piece.MORE, call, g);
        }
    }

    private void pair(Piece piece, Node.Call call, Node g) {
        var a = call.arg(0);
        var b = call.arg(1);
        var zero = algebra.number(0);
        add(a, call.width(), algebra.atPair(piece, List.of(a, b, g, zero)));
        add(b, call.width(), algebra.atPair(piece, List.of(a, b, zero, g)));
    }

    private void vector(Node.Call call, Node g) {
        var v = call.arg(0);
        int width = v.width();
        switch (call.op) {
            case SUM -> add(v, width, g);
            case INDEX -> add(v, width, algebra.chain(algebra.onehot(call.arg(1), width), g));
            case LOGSUMEXP -> add(v, width, algebra.chain(algebra.apply(Op.SOFTMAX, v), g));
            case SOFTMAX -> centred(call, call, g);
            case SPARSEMAX -> centred(call, Forward.supportShares(algebra, v), g);
            case CUMSUM -> add(v, width, algebra.apply(Op.REVCUMSUM, algebra.spread(g, width)));
            case REVCUMSUM -> add(v, width, algebra.apply(Op.CUMSUM, algebra.spread(g, width)));
            case SORT -> add(v, width, g.width() == 1 ? g : algebra.apply(Op.UNSORT, g, call.arg(1)));
            case UNSORT -> add(v, width, algebra.sorted(g, call.arg(1)));
            case LIST -> list(call, g);
            default -> {}
        }
    }

    private void centred(Node.Call call, Node shares, Node g) {
        if (g.width() > 1) {
            add(call.arg(0), call.width(), Forward.centred(algebra, call, shares, g));
        }
    }

    private void list(Node.Call list, Node g) {
        int place = 0;
        for (Node item : list.args) {
            var entries = new ArrayList<Node>();
            for (int i = place; i < place + item.width(); i++) {
                entries.add(g.width() == 1 ? g : algebra.index(g, algebra.number(i)));
            }
            add(item, item.width(), algebra.list(entries));
            place += item.width();
        }
    }
}
