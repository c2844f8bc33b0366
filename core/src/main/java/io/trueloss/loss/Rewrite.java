package io.trueloss.loss;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Num;
import io.trueloss.formula.Op;
import java.util.List;
import java.util.Optional;

/// Nodes of a formula written shorter where a factor became 0 or 1 or a term 0; nothing else is touched.
final class Rewrite {

    private Rewrite() {}

    /// The operation on its arguments, shorter where a 0 or a 1 allows it.
    static Expr shorter(Op op, List<Expr> args) {
        var first = args.getFirst();
        var last = args.getLast();
        return switch (op) {
            case MUL -> product(first, last);
            case ADD -> zero(first) ? last : zero(last) ? first : new Apply(op, args);
            case NEG -> first instanceof Num number ? Expr.of(-number.value()) : new Apply(op, args);
            case SUB -> difference(first, last).orElseGet(() -> new Apply(op, args));
            default -> new Apply(op, args);
        };
    }

    private static Expr product(Expr first, Expr last) {
        if (zero(first) || is(1, last)) {
            return first;
        }
        if (zero(last) || is(1, first)) {
            return last;
        }
        return is(-1, first) ? Expr.of(Op.NEG, last) : Expr.of(Op.MUL, first, last);
    }

    private static Optional<Expr> difference(Expr first, Expr last) {
        if (first instanceof Num a && last instanceof Num b) {
            return Optional.of(Expr.of(a.value() - b.value()));
        }
        if (last instanceof Apply(Op op, var negated) && op == Op.NEG) {
            return Optional.of(Expr.of(Op.ADD, first, negated.getFirst()));
        }
        return zero(last) ? Optional.of(first) : zero(first) ? Optional.of(Expr.of(Op.NEG, last)) : Optional.empty();
    }

    private static boolean zero(Expr node) {
        return is(0, node);
    }

    private static boolean is(double value, Expr node) {
        return node instanceof Num number && number.value() == value;
    }
}
