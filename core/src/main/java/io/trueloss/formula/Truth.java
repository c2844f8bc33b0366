package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import java.util.function.Function;

/// Whether a condition holds for everything that its numbers may be.
final class Truth {

    /// It holds, it does not, or that depends.
    enum Value {
        YES,
        NO,
        OPEN;

        private static Value of(boolean yes, boolean no) {
            return yes ? YES : no ? NO : OPEN;
        }

        private Value not() {
            return this == OPEN ? OPEN : of(this == NO, this == YES);
        }
    }

    private final Function<Expr, Interval> range;

    Truth(Function<Expr, Interval> range) {
        this.range = range;
    }

    Value of(Expr condition) {
        if (!(condition instanceof Apply(Op op, var args))) {
            return Value.OPEN;
        }
        return switch (op) {
            case NOT -> of(args.getFirst()).not();
            case AND -> and(of(args.getFirst()), of(args.getLast()));
            case OR -> and(of(args.getFirst()).not(), of(args.getLast()).not()).not();
            case LT, GE -> {
                var less = less(range.apply(args.getFirst()), range.apply(args.getLast()));
                yield op == Op.LT ? less : less.not();
            }
            case GT, LE -> {
                var less = less(range.apply(args.getLast()), range.apply(args.getFirst()));
                yield op == Op.GT ? less : less.not();
            }
            case EQ, NE -> {
                var same = same(range.apply(args.getFirst()), range.apply(args.getLast()));
                yield op == Op.EQ ? same : same.not();
            }
            default -> Value.OPEN;
        };
    }

    private static Value and(Value left, Value right) {
        return Value.of(left == Value.YES && right == Value.YES, left == Value.NO || right == Value.NO);
    }

    private static Value less(Interval a, Interval b) {
        return Value.of(a.high() < b.low(), a.low() >= b.high());
    }

    private static Value same(Interval a, Interval b) {
        return Value.of(a.isPoint() && b.isPoint() && a.low() == b.low(), a.high() < b.low() || b.high() < a.low());
    }
}
