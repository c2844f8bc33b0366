package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tries to prove that a formula without vectors is convex in all its scores together.
final class Proof {

    /// What a proof rests on.
    enum Basis {
        /// There is none.
        NONE,
        /// Rules of composition.
        RULES,
        /// Rules, and bounds of the second derivative where they do not reach.
        BOUNDS
    }

    private final Map<Expr, Interval> scores;
    private final Map<Expr, Interval> constants;
    private final Bending bending;
    private boolean bounds;

    Proof(Map<Expr, Interval> scores, Map<Expr, Interval> constants) {
        this.scores = scores;
        this.constants = constants;
        this.bending = new Bending(scores, constants);
    }

    Basis of(Expr node) {
        if (bending.of(node).bend().isConvex()) {
            return Basis.RULES;
        }
        var open = new ArrayList<Expr>();
        for (var term : terms(node)) {
            if (!bending.of(term).bend().isConvex()) {
                open.add(term);
            }
        }
        boolean proven = open.stream().allMatch(this::sliced) || open.size() > 1 && sliced(sum(open)) || sliced(node);
        return !proven ? Basis.NONE : bounds ? Basis.BOUNDS : Basis.RULES;
    }

    private boolean sliced(Expr node) {
        var slice = Slice.of(node, scores::containsKey);
        if (slice.isEmpty()) {
            return false;
        }
        var pieces = new Pieces(slice.get(), constants);
        boolean convex = pieces.areConvex();
        bounds |= convex && pieces.neededBounds();
        return convex;
    }

    private static Expr sum(List<Expr> terms) {
        return terms.stream().reduce((a, b) -> Expr.of(Op.ADD, a, b)).orElseThrow();
    }

    /// The terms whose sum the expression is; what multiplies a sum and is known to be positive or negative
    /// goes to each.
    private List<Expr> terms(Expr node) {
        if (node instanceof Apply(Op op, var args)) {
            switch (op) {
                case ADD -> {
                    return joined(terms(args.getFirst()), terms(args.getLast()));
                }
                case SUB -> {
                    return joined(terms(args.getFirst()), negated(terms(args.getLast())));
                }
                case NEG -> {
                    return negated(terms(args.getFirst()));
                }
                case MUL, DIV -> {
                    return scaled(op, args.getFirst(), args.getLast());
                }
                default -> {}
            }
        }
        return List.of(node);
    }

    private List<Expr> scaled(Op op, Expr left, Expr right) {
        if (bending.of(right).isConstant()) {
            return terms(left).stream().map(term -> Expr.of(op, term, right)).toList();
        }
        return op == Op.MUL && bending.of(left).isConstant()
                ? terms(right).stream().map(term -> Expr.of(op, left, term)).toList()
                : List.of(Expr.of(op, left, right));
    }

    private static List<Expr> joined(List<Expr> left, List<Expr> right) {
        var all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static List<Expr> negated(List<Expr> terms) {
        return terms.stream().map(term -> Expr.of(Op.NEG, term)).toList();
    }
}
