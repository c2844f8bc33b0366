package io.trueloss.kernel;

import java.util.List;

/// Operations on constants. The raw bits of the result: what computes a [Lane] whose arguments are all known.
final class Folding {

    private Folding() {}

    static long of(Code code, List<Lane> args) {
        long a = args.get(0).bits();
        long b = args.size() > 1 ? args.get(1).bits() : 0;
        long c = args.size() > 2 ? args.get(2).bits() : 0;
        var kind = args.getFirst().kind();
        return switch (code.form()) {
            case LEAF -> throw new IllegalArgumentException(code + " has no arguments");
            case REAL -> kind == Kind.DOUBLE ? real(code, a, b, c) : single(code, a, b, c);
            case WHOLE -> kind == Kind.LONG ? whole(code, a, b) : narrow(code, (int) a, (int) b);
            case TO_BITS, OF_BITS -> a;
            case COMPARISON -> {
                boolean holds = kind.isReal()
                        ? compare(code, args.get(0).number(), args.get(1).number())
                        : compareWhole(code, a, b);
                yield holds ? 1 : 0;
            }
            case LOGIC ->
                switch (code) {
                    case BOTH -> a & b;
                    case EITHER -> a | b;
                    default -> 1 - a;
                };
            case CHOICE -> a == 1 ? b : c;
        };
    }

    private static long real(Code code, long a, long b, long c) {
        return Double.doubleToRawLongBits(
                real(code, Double.longBitsToDouble(a), Double.longBitsToDouble(b), Double.longBitsToDouble(c)));
    }

    private static double real(Code code, double a, double b, double c) {
        return switch (code) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case NEG -> -a;
            case ABS -> Math.abs(a);
            case SQRT -> Math.sqrt(a);
            case FMA -> Math.fma(a, b, c);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            default -> throw new IllegalArgumentException("code must make a number, was " + code);
        };
    }

    private static long single(Code code, long a, long b, long c) {
        return Float.floatToRawIntBits(single(
                code, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b), Float.intBitsToFloat((int) c)));
    }

    private static float single(Code code, float a, float b, float c) {
        return switch (code) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case NEG -> -a;
            case ABS -> Math.abs(a);
            case SQRT -> (float) Math.sqrt(a);
            case FMA -> Math.fma(a, b, c);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            default -> throw new IllegalArgumentException("code must make a number, was " + code);
        };
    }

    private static long whole(Code code, long a, long b) {
        return switch (code) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case LEAST -> Math.min(a, b);
            case MOST -> Math.max(a, b);
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            default -> throw new IllegalArgumentException("code must make an integer, was " + code);
        };
    }

    private static int narrow(Code code, int a, int b) {
        return switch (code) {
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            default -> (int) whole(code, a, b);
        };
    }

    private static boolean compare(Code code, double a, double b) {
        return switch (code) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            default -> a != b;
        };
    }

    private static boolean compareWhole(Code code, long a, long b) {
        return switch (code) {
            case LT -> a < b;
            case LE -> a <= b;
            case EQ -> a == b;
            default -> a != b;
        };
    }
}
