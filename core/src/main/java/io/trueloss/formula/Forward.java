package io.trueloss.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The derivative of nodes along a direction in the space of the scores. A derivative of width 1 of a node that
/// is a vector stands for the same number at each entry.
final class Forward {

    private final Algebra algebra;
    private final Local local;
    private final Map<Node, Node> known = new HashMap<>();

    /// @param directions for scores, the derivative of each; that of the others is zero
    Forward(Algebra algebra, Map<Node, Node> directions) {
        this.algebra = algebra;
        this.local = new Local(algebra);
        known.putAll(directions);
    }

    Node of(Node node) {
        if (!node.scored() && !known.containsKey(node)) {
            return algebra.number(0);
        }
        var derivative = known.get(node);
        if (derivative == null) {
            derivative = node instanceof Node.Call call ? of(call) : algebra.number(0);
            known.put(node, derivative);
        }
        return derivative;
    }

    private Node of(Node.Call call) {
        return switch (call.op) {
            case IF -> algebra.choose(call.arg(0), of(call.arg(1)), of(call.arg(2)));
            case ABS -> algebra.atAbs(call.arg(0), of(call.arg(0)));
            case MAX -> greatest(call);
            case MIN -> atPair(Piece.LESS, call.arg(0), call.arg(1), call.args);
            case TIE -> ofPiece(call);
            case SUM, LOGSUMEXP, SOFTMAX, SPARSEMAX, SUPPORT, CUMSUM, REVCUMSUM, SORT, UNSORT, ONEHOT, LIST, INDEX ->
                ofVector(call);
            case DIV -> call.arg(1).scored() ? entries(call) : algebra.part(of(call.arg(0)), call.arg(1));
            default -> entries(call);
        };
    }

    private Node entries(Node.Call call) {
        Node sum = algebra.number(0);
        for (Term term : local.of(call)) {
            sum = algebra.add(sum, algebra.chain(term.partial(), algebra.part(of(term.target()), term.divisor())));
        }
        return sum;
    }

    private Node greatest(Node.Call call) {
        return call.args.size() == 1
                ? algebra.atMost(call.arg(0), of(call.arg(0)))
                : atPair(Piece.MORE, call.arg(0), call.arg(1), call.args);
    }

    private Node atPair(Piece piece, Node a, Node b, List<Node> ofs) {
        return algebra.atPair(piece, List.of(a, b, of(ofs.get(ofs.size() - 2)), of(ofs.getLast())));
    }

    private Node ofPiece(Node.Call call) {
        return switch (call.piece) {
            case ABS -> algebra.atAbs(call.arg(0), of(call.arg(1)));
            case MORE, LESS -> atPair(call.piece, call.arg(0), call.arg(1), call.args);
            case MOST -> algebra.atMost(call.arg(0), of(call.arg(1)));
            case SHARES -> algebra.number(0);
            case MILLS_REST -> ofMillsRest(call);
            case NONE, LOGISTIC, POWERS -> throw new IllegalStateException("no derivative of " + call.piece);
        };
    }

    /// x + mills(x) has the derivative 1 - mills(x)*(x + mills(x)).
    private Node ofMillsRest(Node.Call call) {
        var slope = algebra.sub(algebra.number(1), algebra.mul(algebra.apply(Op.MILLS, call.arg(0)), call));
        return algebra.chain(slope, of(call.arg(0)));
    }

    private Node ofVector(Node.Call call) {
        if (call.op == Op.LIST) {
            return ofList(call);
        }
        var v = call.arg(0);
        var d = of(v);
        if (d.is(0)) {
            return d;
        }
        return switch (call.op) {
            case SUM -> algebra.total(d, v.width());
            case INDEX -> d.width() == 1 ? d : algebra.index(d, call.arg(1));
            case LOGSUMEXP -> d.width() == 1 ? d : algebra.sum(algebra.chain(algebra.apply(Op.SOFTMAX, v), d));
            case SOFTMAX -> centred(call, call, d);
            case SPARSEMAX -> centred(call, supportShares(v), d);
            case CUMSUM, REVCUMSUM -> algebra.apply(call.op, algebra.spread(d, v.width()));
            case SORT -> algebra.sorted(d, call.arg(1));
            case UNSORT -> d.width() == 1 ? d : algebra.apply(Op.UNSORT, d, call.arg(1));
            default -> algebra.number(0);
        };
    }

    private Node ofList(Node.Call list) {
        boolean all = list.args.stream().allMatch(item -> of(item).is(0));
        return all
                ? algebra.number(0)
                : algebra.list(list.args.stream()
                        .map(item -> algebra.spread(of(item), item.width()))
                        .toList());
    }

    /// The derivative of softmax and sparsemax, both symmetric: weights*(d - the mean of d by shares).
    private Node centred(Node.Call call, Node shares, Node d) {
        if (d.width() == 1) {
            return algebra.number(0);
        }
        return centred(algebra, call, shares, d);
    }

    static Node centred(Algebra algebra, Node.Call call, Node shares, Node d) {
        var weights = call.op == Op.SOFTMAX ? call : algebra.apply(Op.SUPPORT, call.arg(0));
        return algebra.chain(weights, algebra.sub(d, algebra.sum(algebra.chain(shares, d))));
    }

    private Node supportShares(Node v) {
        return supportShares(algebra, v);
    }

    static Node supportShares(Algebra algebra, Node v) {
        var support = algebra.apply(Op.SUPPORT, v);
        return algebra.div(support, algebra.sum(support));
    }
}
