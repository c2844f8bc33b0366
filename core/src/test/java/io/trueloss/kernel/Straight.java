package io.trueloss.kernel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Runs lanes one row at a time, in the plainest way, for the tests.
final class Straight {

    private final List<Lane> order;
    private final long[] values;
    private final int result;

    Straight(Lane root) {
        var needed = new TreeMap<Integer, Lane>();
        collect(root, needed);
        this.order = List.copyOf(needed.values());
        this.values = new long[root.id() + 1];
        this.result = root.id();
    }

    private static void collect(Lane lane, Map<Integer, Lane> needed) {
        if (needed.put(lane.id(), lane) == null) {
            lane.args().forEach(arg -> collect(arg, needed));
        }
    }

    /// How many operations it takes.
    int size() {
        return (int) order.stream().filter(lane -> !lane.args().isEmpty()).count();
    }

    int count(Code code) {
        return (int) order.stream().filter(lane -> lane.is(code)).count();
    }

    int count(Kind kind) {
        return (int) order.stream().filter(lane -> lane.kind() == kind).count();
    }

    double at(double... inputs) {
        var bits = new long[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            bits[i] = Double.doubleToRawLongBits(inputs[i]);
        }
        return Double.longBitsToDouble(run(bits));
    }

    float at(float... inputs) {
        var bits = new long[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            bits[i] = Float.floatToRawIntBits(inputs[i]);
        }
        return Float.intBitsToFloat((int) run(bits));
    }

    private long run(long[] inputs) {
        for (Lane lane : order) {
            values[lane.id()] = switch (lane.code()) {
                case CONSTANT -> lane.bits();
                case INPUT -> inputs[(int) lane.bits()];
                default -> apply(lane);
            };
        }
        return values[result];
    }

    private long apply(Lane lane) {
        long a = values[lane.arg(0).id()];
        long b = lane.args().size() > 1 ? values[lane.arg(1).id()] : 0;
        long c = lane.args().size() > 2 ? values[lane.arg(2).id()] : 0;
        var kind = lane.arg(0).kind();
        return switch (lane.code().form()) {
            case REAL -> kind == Kind.DOUBLE ? wide(lane.code(), a, b, c) : single(lane.code(), a, b, c);
            case WHOLE -> kind == Kind.LONG ? whole(lane.code(), a, b) : narrow(lane.code(), (int) a, (int) b);
            case COMPARISON -> compare(lane.code(), kind, a, b) ? 1 : 0;
            case LOGIC -> lane.is(Code.NOT) ? 1 - a : lane.is(Code.BOTH) ? a & b : a | b;
            case CHOICE -> a == 1 ? b : c;
            default -> a;
        };
    }

    private static long wide(Code code, long a, long b, long c) {
        double x = Double.longBitsToDouble(a);
        double y = Double.longBitsToDouble(b);
        return Double.doubleToRawLongBits(
                switch (code) {
                    case ADD -> x + y;
                    case SUB -> x - y;
                    case MUL -> x * y;
                    case DIV -> x / y;
                    case NEG -> -x;
                    case ABS -> Math.abs(x);
                    case SQRT -> Math.sqrt(x);
                    case FMA -> Math.fma(x, y, Double.longBitsToDouble(c));
                    case MIN -> Math.min(x, y);
                    default -> Math.max(x, y);
                });
    }

    private static long single(Code code, long a, long b, long c) {
        float x = Float.intBitsToFloat((int) a);
        float y = Float.intBitsToFloat((int) b);
        return Float.floatToRawIntBits(
                switch (code) {
                    case ADD -> x + y;
                    case SUB -> x - y;
                    case MUL -> x * y;
                    case DIV -> x / y;
                    case NEG -> -x;
                    case ABS -> Math.abs(x);
                    case SQRT -> (float) Math.sqrt(x);
                    case FMA -> Math.fma(x, y, Float.intBitsToFloat((int) c));
                    case MIN -> Math.min(x, y);
                    default -> Math.max(x, y);
                });
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
            default -> a >>> b;
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

    private static boolean compare(Code code, Kind kind, long a, long b) {
        if (!kind.isReal()) {
            return code == Code.LT ? a < b : code == Code.LE ? a <= b : (a == b) == (code == Code.EQ);
        }
        double x = kind == Kind.DOUBLE ? Double.longBitsToDouble(a) : Float.intBitsToFloat((int) a);
        double y = kind == Kind.DOUBLE ? Double.longBitsToDouble(b) : Float.intBitsToFloat((int) b);
        return code == Code.LT ? x < y : code == Code.LE ? x <= y : (x == y) == (code == Code.EQ);
    }
}
