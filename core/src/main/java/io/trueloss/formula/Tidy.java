package io.trueloss.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Spells an expression with fewer parentheses, for people: `a*(b*c)` as `a*b*c`, `-(a*b)` as `-a*b`, `a + -b`
/// as `a - b`. The value is the same but for rounding.
final class Tidy {

    private final Map<Expr, Expr> known = new HashMap<>();

    Expr of(Expr expr) {
        if (!(expr instanceof Expr.Apply apply)) {
            return expr;
        }
        var result = known.get(expr);
        if (result == null) {
            result = spelt(apply.op(), apply.args().stream().map(this::of).toList());
            known.put(expr, result);
        }
        return result;
    }

    private static Expr spelt(Op op, List<Expr> args) {
        return switch (op) {
            case NEG -> minus(args.getFirst());
            case ADD -> plus(args.get(0), args.get(1));
            case SUB -> less(args.get(0), args.get(1));
            case MUL -> times(args.get(0), args.get(1));
            default -> new Expr.Apply(op, args);
        };
    }

    private static Expr minus(Expr expr) {
        return switch (expr) {
            case Expr.Num(double value) -> Expr.of(-value);
            case Expr.Apply(Op op, var args) when op == Op.NEG -> args.getFirst();
            case Expr.Apply(Op op, var args)
            when op == Op.MUL || op == Op.DIV -> Expr.of(op, minus(args.get(0)), args.get(1));
            default -> Expr.of(Op.NEG, expr);
        };
    }

    private static Expr plus(Expr left, Expr right) {
        return switch (right) {
            case Expr.Num(double value) when value < 0 -> Expr.of(Op.SUB, left, Expr.of(-value));
            case Expr.Apply(Op op, var args) when op == Op.NEG -> Expr.of(Op.SUB, left, args.getFirst());
            case Expr.Apply(Op op, var args)
            when op == Op.ADD || op == Op.SUB -> spelt(op, List.of(plus(left, args.get(0)), args.get(1)));
            case Expr.Apply(Op op, var args) when isNegative(right) -> Expr.of(Op.SUB, left, minus(right));
            default -> Expr.of(Op.ADD, left, right);
        };
    }

    private static Expr less(Expr left, Expr right) {
        return right instanceof Expr.Num(double value) && value < 0 || isNegative(right)
                ? plus(left, minus(right))
                : Expr.of(Op.SUB, left, right);
    }

    /// Whether its text begins with a minus that can be taken out of it.
    private static boolean isNegative(Expr expr) {
        return expr instanceof Expr.Apply(Op op, var args)
                && (op == Op.NEG
                        || (op == Op.MUL || op == Op.DIV)
                                && (isNegative(args.getFirst())
                                        || args.getFirst() instanceof Expr.Num(double value) && value < 0));
    }

    private static Expr times(Expr left, Expr right) {
        return switch (right) {
            case Expr.Apply(Op op, var args) when op == Op.MUL -> times(times(left, args.get(0)), args.get(1));
            case Expr.Apply(Op op, var args)
            when op == Op.DIV -> Expr.of(Op.DIV, times(left, args.get(0)), args.get(1));
            case Expr.Apply(Op op, var args) when op == Op.NEG -> minus(times(left, args.getFirst()));
            case Expr.Num number when !(left instanceof Expr.Num) -> first(number, left);
            case Expr.Num number -> Expr.of(Op.MUL, left, number);
            default -> powered(left, right).orElseGet(() -> Expr.of(Op.MUL, left, right));
        };
    }

    /// A product in which this factor was there before: `a*b` times a is `a^2*b`.
    private static Optional<Expr> powered(Expr product, Expr factor) {
        if (product.equals(factor)) {
            return Optional.of(Expr.of(Op.POW, factor, Expr.of(2)));
        }
        if (!(product instanceof Expr.Apply(Op op, var args))) {
            return Optional.empty();
        }
        return switch (op) {
            case POW ->
                args.get(0).equals(factor) && args.get(1) instanceof Expr.Num(double power) && power >= 2
                        ? Optional.of(Expr.of(Op.POW, factor, Expr.of(power + 1)))
                        : Optional.empty();
            case NEG -> powered(args.getFirst(), factor).map(Tidy::minus);
            case MUL ->
                powered(args.get(1), factor)
                        .map(last -> Expr.of(Op.MUL, args.get(0), last))
                        .or(() -> powered(args.get(0), factor).map(first -> Expr.of(Op.MUL, first, args.get(1))));
            case DIV -> powered(args.get(0), factor).map(first -> Expr.of(Op.DIV, first, args.get(1)));
            default -> Optional.empty();
        };
    }

    /// A number comes before what it multiplies.
    private static Expr first(Expr.Num number, Expr left) {
        return left instanceof Expr.Apply(Op op, var args) && op == Op.MUL
                ? Expr.of(Op.MUL, first(number, args.get(0)), args.get(1))
                : left instanceof Expr.Num ? Expr.of(Op.MUL, left, number) : times(number, left);
    }
}
