package io.trueloss.kernel;

import io.trueloss.formula.Op;
import java.util.List;
import java.util.Optional;

/// Operations that work entry by entry, in lanes: the interpreter's loops, line by line.
final class Entries {

    private Entries() {}

    /// The operation on lanes; nothing if it is no straight line.
    static Optional<Lane> of(Op op, Lanes lanes, List<Lane> args) {
        return switch (op) {
            case ADD -> Optional.of(lanes.apply(Code.ADD, args));
            case SUB -> Optional.of(lanes.apply(Code.SUB, args));
            case MUL -> Optional.of(lanes.apply(Code.MUL, args));
            case DIV -> Optional.of(lanes.apply(Code.DIV, args));
            case NEG -> Optional.of(lanes.apply(Code.NEG, args));
            case MAX -> Optional.of(lanes.apply(Code.MAX, args));
            case MIN -> Optional.of(lanes.apply(Code.MIN, args));
            case ABS -> Optional.of(lanes.apply(Code.ABS, args));
            case SQRT -> Optional.of(lanes.apply(Code.SQRT, args));
            case CHAIN, AND -> Optional.of(chain(lanes, args.get(0), args.get(1)));
            case OR -> Optional.of(or(lanes, args.get(0), args.get(1)));
            case NOT -> Optional.of(lanes.apply(Code.SUB, lanes.number(1.0), args.get(0)));
            case LT -> Optional.of(less(lanes, args.get(0), args.get(1)));
            case GT -> Optional.of(less(lanes, args.get(1), args.get(0)));
            case LE -> Optional.of(atMost(lanes, args.get(0), args.get(1)));
            case GE -> Optional.of(atMost(lanes, args.get(1), args.get(0)));
            case EQ -> Optional.of(equal(lanes, args, 1));
            case NE -> Optional.of(equal(lanes, args, 0));
            case IF -> Optional.of(choose(lanes, args));
            case SIGN -> Optional.of(sign(lanes, args.get(0)));
            case POW -> power(lanes, args);
            default -> Functions.of(op, lanes, args);
        };
    }

    private static Lane is(Lanes lanes, Lane a, double value) {
        return lanes.apply(Code.EQ, a, lanes.number(value));
    }

    private static Lane chain(Lanes lanes, Lane a, Lane b) {
        var none = lanes.apply(Code.EITHER, is(lanes, a, 0), is(lanes, b, 0));
        return lanes.apply(Code.SELECT, none, lanes.number(0.0), lanes.apply(Code.MUL, a, b));
    }

    private static Lane or(Lanes lanes, Lane a, Lane b) {
        var any = lanes.apply(Code.EITHER, is(lanes, a, 1), is(lanes, b, 1));
        return lanes.apply(Code.SELECT, any, lanes.number(1.0), lanes.apply(Code.ADD, a, b));
    }

    private static Lane truth(Lanes lanes, Lane yes, Lane no) {
        var not = lanes.apply(Code.SELECT, no, lanes.number(0.0), lanes.number(Double.NaN));
        return lanes.apply(Code.SELECT, yes, lanes.number(1.0), not);
    }

    private static Lane less(Lanes lanes, Lane a, Lane b) {
        return truth(lanes, lanes.apply(Code.LT, a, b), lanes.apply(Code.LE, b, a));
    }

    private static Lane atMost(Lanes lanes, Lane a, Lane b) {
        return truth(lanes, lanes.apply(Code.LE, a, b), lanes.apply(Code.LT, b, a));
    }

    private static Lane equal(Lanes lanes, List<Lane> args, double equal) {
        var a = args.get(0);
        var b = args.get(1);
        var apart = lanes.apply(Code.EITHER, lanes.apply(Code.LT, a, b), lanes.apply(Code.LT, b, a));
        var other = lanes.apply(Code.SELECT, apart, lanes.number(1 - equal), lanes.number(Double.NaN));
        return lanes.apply(Code.SELECT, lanes.apply(Code.EQ, a, b), lanes.number(equal), other);
    }

    private static Lane choose(Lanes lanes, List<Lane> args) {
        var condition = args.get(0);
        var other = lanes.apply(Code.SELECT, is(lanes, condition, 0), args.get(2), lanes.number(Double.NaN));
        return lanes.apply(Code.SELECT, is(lanes, condition, 1), args.get(1), other);
    }

    private static Lane sign(Lanes lanes, Lane a) {
        var zero = lanes.number(0.0);
        var down = lanes.apply(Code.SELECT, lanes.apply(Code.LT, a, zero), lanes.number(-1.0), a);
        return lanes.apply(Code.SELECT, lanes.apply(Code.LT, zero, a), lanes.number(1.0), down);
    }

    /// Whole exponents up to 4 are products.
    private static Optional<Lane> power(Lanes lanes, List<Lane> args) {
        var a = args.get(0);
        var square = lanes.apply(Code.MUL, a, a);
        if (args.get(1).isConstant() && args.get(1).number() == 2) {
            return Optional.of(square);
        }
        if (args.get(1).isConstant() && args.get(1).number() == 3) {
            return Optional.of(lanes.apply(Code.MUL, square, a));
        }
        if (args.get(1).isConstant() && args.get(1).number() == 4) {
            return Optional.of(lanes.apply(Code.MUL, square, square));
        }
        var general = Functions.of(Op.POW, lanes, args);
        if (general.isEmpty() || args.get(1).isConstant()) {
            return general;
        }
        var b = args.get(1);
        var fourth = lanes.apply(
                Code.SELECT, is(lanes, b, 4), lanes.apply(Code.MUL, square, square), general.get());
        var third = lanes.apply(Code.SELECT, is(lanes, b, 3), lanes.apply(Code.MUL, square, a), fourth);
        return Optional.of(lanes.apply(Code.SELECT, is(lanes, b, 2), square, third));
    }
}
