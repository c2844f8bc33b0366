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

        private Value not() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case OPEN -> OPEN;
            };
        }

        private Value and(Value other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == YES ? other : OPEN;
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
            case AND -> of(args.getFirst()).and(of(args.getLast()));
            case OR -> of(args.getFirst()).not().and(of(args.getLast()).not()).not();
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

    private static Value less(Interval a, Interval b) {
        return a.high() < b.low() ? Value.YES : a.low() >= b.high() ? Value.NO : Value.OPEN;
    }

    private static Value same(Interval a, Interval b) {
        if (a.high() < b.low() || b.high() < a.low()) {
            return Value.NO;
        }
        return a.isPoint() && b.isPoint() && a.low() == b.low() ? Value.YES : Value.OPEN;
    }
}
