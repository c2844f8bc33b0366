package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of a function of [Slice#X] at one point, and its derivative there, without rounding.
///
/// Both are linear forms of whatever does not depend on x: names, and functions at known numbers, such as
/// `exp(1)`. What is beyond that is absent.
final class Exact {

    /// A value and a derivative.
    record Dual(Linear value, Optional<Linear> slope) {}

    private static final Linear NOTHING = new Linear(Map.of(), Rational.ZERO);

    private final Rational point;
    private final Map<Expr, Optional<Dual>> known = new HashMap<>();

    Exact(Rational point) {
        this.point = point;
    }

    Optional<Linear> value(Expr node) {
        return of(node).map(Dual::value);
    }

    /// Whether the branch that is taken at the point is written as `inf`: the function is not defined there.
    boolean isInfinite(Expr node) {
        return switch (node) {
            case Num number -> number.value() == Double.POSITIVE_INFINITY;
            case Name name -> false;
            case Apply apply ->
                apply.op() == Op.IF
                        && holds(apply.args().getFirst())
                                .filter(yes -> isInfinite(apply.args().get(yes ? 1 : 2)))
                                .isPresent();
        };
    }

    /// The branch that is taken at the point; empty if that is not known.
    Optional<Expr> taken(Expr node) {
        return node instanceof Apply apply && apply.op() == Op.IF
                ? holds(apply.args().getFirst())
                        .flatMap(yes -> taken(apply.args().get(yes ? 1 : 2)))
                : Optional.of(node);
    }

    /// The derivative from a side, given the expression that the function is on that side.
    Optional<Linear> slope(Expr node) {
        return of(node).flatMap(Dual::slope);
    }

    private Optional<Dual> of(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = fresh(node);
            known.put(node, seen);
        }
        return seen;
    }

    private Optional<Dual> fresh(Expr node) {
        if (node.equals(Slice.X)) {
            return Optional.of(new Dual(number(point), Optional.of(number(Rational.ONE))));
        }
        return switch (node) {
            case Num number -> Rational.decimal(number.value()).map(Exact::constant);
            case Name name -> Optional.of(opaque(name));
            case Apply apply -> applied(apply);
        };
    }

    private Optional<Dual> applied(Apply apply) {
        var args = apply.args();
        if (apply.op() == Op.IF) {
            return chosen(args);
        }
        if (apply.op().form() == Op.Form.INDEX) {
            return Optional.of(opaque(apply));
        }
        var duals = args.stream().map(this::of).toList();
        if (duals.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var first = duals.getFirst().orElseThrow();
        var last = duals.getLast().orElseThrow();
        return switch (apply.op()) {
            case ADD -> Optional.of(plus(first, last, Rational.ONE));
            case SUB -> Optional.of(plus(first, last, Rational.of(-1)));
            case NEG -> Optional.of(plus(constant(Rational.ZERO), first, Rational.of(-1)));
            case MUL -> product(first, last);
            case DIV -> number(last).filter(by -> !by.isZero()).flatMap(by -> quotient(first, last, by));
            case POW -> args.getLast() instanceof Num(double p) ? power(first, p) : Optional.empty();
            case MAX, MIN ->
                extreme(apply.op(), duals.stream().map(Optional::orElseThrow).toList());
            case ABS ->
                number(first)
                        .map(value -> plus(constant(Rational.ZERO), first, Rational.of(value.signum() < 0 ? -1 : 1)))
                        .map(dual -> first.value().equals(NOTHING) ? new Dual(NOTHING, Optional.empty()) : dual);
            case SIGN -> number(first).map(value -> new Dual(number(Rational.of(value.signum())), Optional.empty()));
            default -> args.size() == 1 ? function(apply.op(), first) : Optional.empty();
        };
    }

    private Optional<Dual> chosen(List<Expr> args) {
        return holds(args.getFirst()).flatMap(yes -> of(args.get(yes ? 1 : 2)));
    }

    private Optional<Boolean> holds(Expr condition) {
        if (!(condition instanceof Apply(Op op, var args))) {
            return Optional.empty();
        }
        return switch (op) {
            case NOT -> holds(args.getFirst()).map(yes -> !yes);
            case AND ->
                holds(args.getFirst()).flatMap(a -> holds(args.getLast()).map(b -> a && b));
            case OR -> holds(args.getFirst()).flatMap(a -> holds(args.getLast()).map(b -> a || b));
            default ->
                sign(args).map(sign -> switch (op) {
                    case LT -> sign < 0;
                    case LE -> sign <= 0;
                    case GT -> sign > 0;
                    case GE -> sign >= 0;
                    case EQ -> sign == 0;
                    default -> sign != 0;
                });
        };
    }

    private Optional<Integer> sign(List<Expr> args) {
        return value(args.getFirst())
                .flatMap(a -> value(args.getLast()).map(b -> a.plus(b.times(Rational.of(-1)))))
                .filter(Linear::isConstant)
                .map(difference -> difference.constant().signum());
    }

    private static Optional<Dual> extreme(Op op, List<Dual> duals) {
        Optional<Dual> best = Optional.empty();
        for (var dual : duals) {
            if (!dual.value().isConstant()) {
                return Optional.empty();
            }
            var value = dual.value().constant();
            int order =
                    best.map(other -> value.compareTo(other.value().constant())).orElse(op == Op.MAX ? 1 : -1);
            if (order == 0) {
                best = Optional.of(new Dual(dual.value(), Optional.empty()));
            } else if (order > 0 == (op == Op.MAX)) {
                best = Optional.of(dual);
            }
        }
        return best;
    }

    private static Dual plus(Dual a, Dual b, Rational factor) {
        return new Dual(
                a.value().plus(b.value().times(factor)),
                a.slope().flatMap(x -> b.slope().map(y -> x.plus(y.times(factor)))));
    }

    private static Optional<Dual> product(Dual a, Dual b) {
        return a.value()
                .product(b.value())
                .map(value -> new Dual(
                        value,
                        a.slope()
                                .flatMap(x -> b.slope()
                                        .flatMap(y -> x.product(b.value())
                                                .flatMap(left ->
                                                        a.value().product(y).map(left::plus))))));
    }

    /// a/b, b a number that is not zero: (a' - b'*a/b)/b.
    private static Optional<Dual> quotient(Dual a, Dual b, Rational by) {
        var inverse = Rational.ONE.over(by);
        var value = a.value().times(inverse);
        var slope = a.slope()
                .flatMap(x -> b.slope()
                        .flatMap(y -> y.product(value)
                                .map(part -> x.plus(part.times(Rational.of(-1))).times(inverse))));
        return Optional.of(new Dual(value, slope));
    }

    private static Optional<Dual> power(Dual base, double p) {
        var known = number(base);
        if (known.isEmpty()) {
            return p == 1
                    ? Optional.of(base)
                    : p == 0 ? Optional.of(constant(Rational.ONE)) : p == 2 ? product(base, base) : Optional.empty();
        }
        var value = known.get();
        if (p == Math.rint(p) && Math.abs(p) <= 64 && !(value.isZero() && p < 1)) {
            var factor = Rational.of((long) p).times(value.pow((int) p - 1));
            return Optional.of(new Dual(number(value.pow((int) p)), base.slope().map(slope -> slope.times(factor))));
        }
        if (value.isZero() && p > 0) {
            return Optional.of(new Dual(NOTHING, p > 1 ? Optional.of(NOTHING) : Optional.empty()));
        }
        return value.equals(Rational.ONE)
                ? Rational.decimal(p)
                        .map(factor ->
                                new Dual(number(Rational.ONE), base.slope().map(s -> s.times(factor))))
                : Optional.empty();
    }

    /// A function at a number: exact where that is a round number, else a name for itself.
    private static Optional<Dual> function(Op op, Dual inner) {
        var at = number(inner);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var point = at.get();
        var special = point.isZero()
                ? atZero(op)
                : point.equals(Rational.ONE) && op == Op.LOG ? at(0, 1) : Optional.<Rational[]>empty();
        if (special.isPresent()) {
            var pair = special.get();
            return Optional.of(new Dual(number(pair[0]), inner.slope().map(slope -> slope.times(pair[1]))));
        }
        return point.expr().map(number -> {
            var value = opaque(Expr.of(op, number)).value();
            return new Dual(
                    value,
                    inner.slope()
                            .flatMap(slope ->
                                    slope.isConstant() ? slope(op, point, value, slope.constant()) : Optional.empty()));
        });
    }

    private static Optional<Linear> slope(Op op, Rational point, Linear value, Rational inner) {
        return switch (op) {
            case EXP -> Optional.of(value.times(inner));
            case LOG -> point.signum() > 0 ? Optional.of(number(inner.over(point))) : Optional.empty();
            case LOG1P ->
                point.plus(Rational.ONE).signum() > 0
                        ? Optional.of(number(inner.over(point.plus(Rational.ONE))))
                        : Optional.empty();
            default -> inner.isZero() ? Optional.of(NOTHING) : Optional.empty();
        };
    }

    /// Value and derivative at 0.
    private static Optional<Rational[]> atZero(Op op) {
        return switch (op) {
            case EXP -> at(1, 1);
            case EXPM1, LOG1P, SIN, TANH, SINH, ATAN -> at(0, 1);
            case COS, COSH -> at(1, 0);
            case LOGCOSH, EXPM1MX -> at(0, 0);
            case SIGMOID ->
                Optional.of(new Rational[] {Rational.ONE.over(Rational.of(2)), Rational.ONE.over(Rational.of(4))});
            default -> Optional.empty();
        };
    }

    private static Optional<Rational[]> at(long value, long slope) {
        return Optional.of(new Rational[] {Rational.of(value), Rational.of(slope)});
    }

    private static Optional<Rational> number(Dual dual) {
        return dual.value().isConstant() ? Optional.of(dual.value().constant()) : Optional.empty();
    }

    private static Linear number(Rational value) {
        return new Linear(Map.of(), value);
    }

    private static Dual constant(Rational value) {
        return new Dual(number(value), Optional.of(NOTHING));
    }

    private static Dual opaque(Expr node) {
        return new Dual(new Linear(Map.of(node, Rational.ONE), Rational.ZERO), Optional.of(NOTHING));
    }
}
