package io.trueloss.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the lanes of one straight-line program. Equal operations on equal lanes are one lane; constants are
/// computed at once; what is left out changes no bit (NaN is NaN, whichever its bits).
final class Lanes {

    /// What a lane is. Equality is written out: what a record brings is slow when it is first met.
    private record Key(Code code, Kind kind, long bits, List<Lane> args) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && code == key.code
                    && kind == key.kind
                    && bits == key.bits
                    && args.equals(key.args);
        }

        @Override
        public int hashCode() {
            int hash = code.ordinal() * 31 + kind.ordinal();
            for (Lane arg : args) {
                hash = hash * 31 + arg.id();
            }
            return hash * 31 + Long.hashCode(bits);
        }
    }

    private final Map<Key, Lane> made = new HashMap<>();
    private final Kind real;

    /// Those of a program on doubles.
    Lanes() {
        this(Kind.DOUBLE);
    }

    /// @param real the floating-point kind that the program works on
    Lanes(Kind real) {
        this.real = real;
    }

    /// A number of the program's kind.
    Lane number(double value) {
        return number(real, value);
    }

    /// A number from outside, of the program's kind.
    Lane input(int number) {
        return input(real, number);
    }

    Lane single(float value) {
        return leaf(Code.CONSTANT, Kind.FLOAT, Float.floatToRawIntBits(value));
    }

    /// A number of a floating-point kind.
    Lane number(Kind kind, double value) {
        return kind == Kind.DOUBLE
                ? leaf(Code.CONSTANT, kind, Double.doubleToRawLongBits(value))
                : single((float) value);
    }

    /// An integer of an integer kind.
    Lane integer(Kind kind, long value) {
        return leaf(Code.CONSTANT, kind, kind == Kind.INT ? (int) value : value);
    }

    /// A mask that always holds.
    Lane yes() {
        return leaf(Code.CONSTANT, Kind.MASK, 1);
    }

    /// A mask that never holds.
    Lane no() {
        return leaf(Code.CONSTANT, Kind.MASK, 0);
    }

    /// What comes from outside, by its number.
    Lane input(Kind kind, int number) {
        return leaf(Code.INPUT, kind, number);
    }

    private Lane leaf(Code code, Kind kind, long bits) {
        return lane(code, kind, bits, List.of());
    }

    /// How many lanes were made.
    int size() {
        return made.size();
    }

    Lane apply(Code code, Lane... args) {
        return apply(code, List.of(args));
    }

    Lane apply(Code code, List<Lane> args) {
        var kind = kind(code, args);
        if (areConstant(args)) {
            return leaf(Code.CONSTANT, kind, Folding.of(code, args));
        }
        return switch (code) {
            case SELECT -> select(args.get(0), args.get(1), args.get(2));
            case BOTH -> both(args.get(0), args.get(1));
            case EITHER -> either(args.get(0), args.get(1));
            case NOT -> not(args.get(0));
            case NEG, ABS -> signed(code, args.get(0));
            case TO_BITS -> args.get(0).is(Code.OF_BITS) ? args.get(0).arg(0) : lane(code, kind, 0, args);
            case OF_BITS -> args.get(0).is(Code.TO_BITS) ? args.get(0).arg(0) : lane(code, kind, 0, args);
            case MUL -> isOne(args.get(0)) ? args.get(1) : isOne(args.get(1)) ? args.get(0) : lane(code, kind, 0, args);
            case DIV -> quotient(args.get(0), args.get(1));
            case ADD, PLUS, AND, OR, XOR, EQ, NE, MIN, MAX, LEAST, MOST -> sorted(code, kind, args);
            default -> lane(code, kind, 0, args);
        };
    }

    private static boolean areConstant(List<Lane> args) {
        for (Lane arg : args) {
            if (!arg.isConstant()) {
                return false;
            }
        }
        return true;
    }

    /// By a power of two whose inverse is a normal number it is a product with that inverse, to the bit.
    private Lane quotient(Lane a, Lane b) {
        if (b.isConstant() && isPower(b.number()) && isPower(1 / b.number())) {
            var inverse = number(b.kind(), 1 / b.number());
            return isOne(b) ? a : apply(Code.MUL, a, inverse);
        }
        return lane(Code.DIV, a.kind(), 0, List.of(a, b));
    }

    /// Whether it is a power of two that floats have, too, and that is not subnormal there.
    private static boolean isPower(double number) {
        return Math.abs(number) >= 0x1p-126
                && Math.abs(number) <= 0x1p126
                && (Double.doubleToRawLongBits(number) & 0xfffffffffffffL) == 0;
    }

    private static boolean isOne(Lane lane) {
        return lane.isConstant() && lane.number() == 1;
    }

    /// The order of two arguments for which it matters not. (Of two NaN one survives; which, matters not.)
    private Lane sorted(Code code, Kind kind, List<Lane> args) {
        var one = args.get(0);
        var other = args.get(1);
        return lane(code, kind, 0, one.id() <= other.id() ? args : List.of(other, one));
    }

    private Lane select(Lane mask, Lane a, Lane b) {
        if (mask.isTrue() || a == b) {
            return a;
        }
        if (mask.isFalse()) {
            return b;
        }
        if (mask.is(Code.NOT)) {
            return select(mask.arg(0), b, a);
        }
        if (a.kind() == Kind.MASK) {
            return either(both(mask, a), both(not(mask), b));
        }
        return lane(Code.SELECT, a.kind(), 0, List.of(mask, a, b));
    }

    private Lane both(Lane a, Lane b) {
        if (a.isFalse() || b.isFalse() || a == not(b)) {
            return no();
        }
        if (a.isTrue() || a == b) {
            return b;
        }
        return b.isTrue() ? a : sorted(Code.BOTH, Kind.MASK, List.of(a, b));
    }

    private Lane either(Lane a, Lane b) {
        if (a.isTrue() || b.isTrue() || a == not(b)) {
            return yes();
        }
        if (a.isFalse() || a == b) {
            return b;
        }
        return b.isFalse() ? a : sorted(Code.EITHER, Kind.MASK, List.of(a, b));
    }

    private Lane not(Lane a) {
        if (a.isConstant()) {
            return a.isTrue() ? no() : yes();
        }
        return switch (a.code()) {
            case NOT -> a.arg(0);
            case EQ -> lane(Code.NE, Kind.MASK, 0, a.args());
            case NE -> lane(Code.EQ, Kind.MASK, 0, a.args());
            default -> lane(Code.NOT, Kind.MASK, 0, List.of(a));
        };
    }

    private Lane signed(Code code, Lane a) {
        if (code == Code.NEG && a.is(Code.NEG)) {
            return a.arg(0);
        }
        if (code == Code.ABS && (a.is(Code.NEG) || a.is(Code.ABS))) {
            return signed(Code.ABS, a.arg(0));
        }
        return lane(code, a.kind(), 0, List.of(a));
    }

    private Lane lane(Code code, Kind kind, long bits, List<Lane> args) {
        var key = new Key(code, kind, bits, List.copyOf(args));
        var known = made.get(key);
        if (known == null) {
            known = new Lane(made.size(), code, kind, bits, key.args);
            made.put(key, known);
        }
        return known;
    }

    private static Kind kind(Code code, List<Lane> args) {
        if (args.size() != code.arguments()) {
            throw new IllegalArgumentException(code + " takes " + code.arguments() + " lanes, was given " + args);
        }
        var first = args.getFirst().kind();
        boolean fits = switch (code.form()) {
            case LEAF -> false;
            case REAL -> first.isReal() && same(args, first);
            case WHOLE -> first.isWhole() && same(args, first);
            case TO_BITS -> first.isReal();
            case OF_BITS -> first.isWhole();
            case COMPARISON -> first != Kind.MASK && same(args, first);
            case LOGIC -> same(args, Kind.MASK);
            case CHOICE ->
                first == Kind.MASK && args.get(1).kind() == args.get(2).kind();
        };
        if (!fits) {
            throw new IllegalArgumentException(code + " does not take " + args);
        }
        return switch (code.form()) {
            case LEAF, REAL, WHOLE -> first;
            case TO_BITS -> first.bits();
            case OF_BITS -> first.real();
            case COMPARISON, LOGIC -> Kind.MASK;
            case CHOICE -> args.get(1).kind();
        };
    }

    private static boolean same(List<Lane> args, Kind kind) {
        for (Lane arg : args) {
            if (arg.kind() != kind) {
                return false;
            }
        }
        return true;
    }
}
