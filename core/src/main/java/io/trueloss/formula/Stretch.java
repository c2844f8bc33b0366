package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Num;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A function of one number on an open interval of it: branches and kinks that are decided there are resolved,
/// the first point at which one is not is told.
final class Stretch {

    private static final Expr YES = Expr.of(Op.LE, Expr.of(0), Expr.of(0));
    private static final Expr NO = Expr.of(Op.LT, Expr.of(0), Expr.of(0));

    private final Optional<Rational> low;
    private final Optional<Rational> high;
    private final Bending bending;
    private final Map<Expr, Expr> known = new HashMap<>();
    private Optional<Rational> cut = Optional.empty();
    private boolean outside;

    Stretch(Optional<Rational> low, Optional<Rational> high, Map<Expr, Interval> constants) {
        this.low = low;
        this.high = high;
        this.bending = new Bending(Map.of(Slice.X, range()), constants);
    }

    /// The doubles of the stretch.
    Interval range() {
        double least = low.map(end -> beyond(end.interval().high(), 1)).orElse(-Double.MAX_VALUE);
        double most = high.map(end -> beyond(end.interval().low(), -1)).orElse(Double.MAX_VALUE);
        return least <= most ? new Interval(least, most) : Interval.point(least);
    }

    /// The point at which the stretch must be cut before anything can be said.
    Optional<Rational> cut() {
        return cut;
    }

    /// Whether the function is certainly outside its domain here.
    boolean isOutside() {
        return outside;
    }

    Bending bending() {
        return bending;
    }

    Expr of(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = node instanceof Apply apply ? applied(apply) : node;
            known.put(node, seen);
        }
        return seen;
    }

    private Expr applied(Apply apply) {
        var op = apply.op();
        if (op == Op.IF) {
            return chosen(apply.args());
        }
        var args = apply.args().stream().map(this::of).toList();
        return switch (op) {
            case LT, LE, GT, GE, EQ, NE -> compared(op, args);
            case ABS -> {
                var sign = sign(args.getFirst());
                yield sign.isEmpty()
                        ? Expr.of(Op.ABS, args.getFirst())
                        : sign.getAsInt() < 0 ? Expr.of(Op.NEG, args.getFirst()) : args.getFirst();
            }
            case SIGN -> {
                var sign = sign(args.getFirst());
                yield sign.isEmpty() ? Expr.of(Op.SIGN, args.getFirst()) : Expr.of(sign.getAsInt());
            }
            case MAX, MIN -> args.stream().reduce((a, b) -> extreme(op, a, b)).orElseThrow();
            case CLAMP -> extreme(Op.MIN, extreme(Op.MAX, args.get(0), args.get(1)), args.get(2));
            default -> {
                domain(op, args);
                yield new Apply(op, args);
            }
        };
    }

    private Expr chosen(List<Expr> args) {
        var condition = of(args.getFirst());
        return switch (new Truth(node -> bending.of(node).range()).of(condition)) {
            case YES -> of(args.get(1));
            case NO -> of(args.get(2));
            case OPEN -> Expr.of(Op.IF, condition, of(args.get(1)), of(args.get(2)));
        };
    }

    private Expr compared(Op op, List<Expr> args) {
        var sign = sign(Expr.of(Op.SUB, args.getFirst(), args.getLast()));
        if (sign.isEmpty()) {
            return new Apply(op, args);
        }
        int seen = sign.getAsInt();
        boolean holds = switch (op) {
            case LT -> seen < 0;
            case LE -> seen <= 0;
            case GT -> seen > 0;
            case GE -> seen >= 0;
            case EQ -> seen == 0;
            default -> seen != 0;
        };
        return holds ? YES : NO;
    }

    private Expr extreme(Op op, Expr a, Expr b) {
        var sign = sign(Expr.of(Op.SUB, a, b));
        return sign.isEmpty() ? Expr.of(op, a, b) : sign.getAsInt() >= 0 == (op == Op.MAX) ? a : b;
    }

    /// Functions that end somewhere: the stretch is cut there, and the side beyond is outside.
    private void domain(Op op, List<Expr> args) {
        var inner = switch (op) {
            case LOG, SQRT, LOG1MEXP, DIGAMMA, LGAMMA -> Optional.of(args.getFirst());
            case LOG1P -> Optional.of(Expr.of(Op.ADD, args.getFirst(), Expr.of(1)));
            case POW ->
                args.getLast() instanceof Num(double p) && p >= 0 && p == Math.rint(p)
                        ? Optional.<Expr>empty()
                        : Optional.of(args.getFirst());
            case DIV -> Optional.of(args.getLast());
            default -> Optional.<Expr>empty();
        };
        var sign = inner.map(this::sign).orElse(OptionalInt.empty());
        boolean whole = op == Op.DIV || op == Op.POW && args.getLast() instanceof Num(double p) && p == Math.rint(p);
        boolean pole = op == Op.DIGAMMA || op == Op.LGAMMA;
        outside |= sign.isPresent() && sign.getAsInt() < 0 && !whole && !pole;
    }

    /// The sign of an expression throughout the stretch. A linear one that changes it inside tells where to
    /// cut.
    private OptionalInt sign(Expr node) {
        var linear = Linear.of(node)
                .filter(form ->
                        Stream.of(Slice.X).toList().containsAll(form.terms().keySet()));
        if (linear.isPresent()) {
            return sign(linear.get());
        }
        var range = bending.of(node).range();
        return range.isPositive() || range.isNegative()
                ? OptionalInt.of(range.isPositive() ? 1 : -1)
                : OptionalInt.empty();
    }

    private OptionalInt sign(Linear form) {
        if (form.isConstant()) {
            return OptionalInt.of(form.constant().signum());
        }
        var factor = form.terms().values().iterator().next();
        var root = form.constant().negate().over(factor);
        if (low.filter(end -> end.compareTo(root) >= 0).isPresent()) {
            return OptionalInt.of(factor.signum());
        }
        if (high.filter(end -> end.compareTo(root) <= 0).isPresent()) {
            return OptionalInt.of(-factor.signum());
        }
        cut = cut.or(() -> Optional.of(root));
        return OptionalInt.empty();
    }

    /// The double next to an end, a few farther where the end is no simple number.
    private static double beyond(double end, int direction) {
        int steps = end == Math.rint(end * 1024) / 1024 ? 1 : 4;
        double next = end;
        for (int i = 0; i < steps; i++) {
            next = direction > 0 ? Math.nextUp(next) : Math.nextDown(next);
        }
        return next;
    }
}
