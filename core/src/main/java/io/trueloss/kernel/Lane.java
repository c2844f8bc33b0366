package io.trueloss.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// A value of a straight-line program: one operation on others, made by [Lanes], which makes one object for
/// equal operations on equal lanes, so that `==` is equality. Its number is greater than those of its
/// arguments.
final class Lane implements Comparable<Lane> {

    private final int id;
    private final Code code;
    private final Kind kind;
    private final long bits;
    private final List<Lane> args;

    Lane(int id, Code code, Kind kind, long bits, List<Lane> args) {
        this.id = id;
        this.code = code;
        this.kind = kind;
        this.bits = bits;
        this.args = args;
    }

    int id() {
        return id;
    }

    Code code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    /// Of a constant its raw bits, of an input its number, else 0.
    long bits() {
        return bits;
    }

    List<Lane> args() {
        return args;
    }

    Lane arg(int index) {
        return args.get(index);
    }

    boolean is(Code code) {
        return this.code == code;
    }

    boolean isConstant() {
        return code == Code.CONSTANT;
    }

    /// The number that a constant of a floating-point kind holds.
    double number() {
        return kind == Kind.DOUBLE ? Double.longBitsToDouble(bits) : Float.intBitsToFloat((int) bits);
    }

    /// Whether it is a mask that always holds.
    boolean isTrue() {
        return isConstant() && kind == Kind.MASK && bits == 1;
    }

    /// Whether it is a mask that never holds.
    boolean isFalse() {
        return isConstant() && kind == Kind.MASK && bits == 0;
    }

    /// In the order in which they were made.
    @Override
    public int compareTo(Lane other) {
        return Integer.compare(id, other.id);
    }

    /// For people who look for a fault: the whole expression.
    @Override
    public String toString() {
        return switch (code) {
            case CONSTANT -> kind.isReal() ? Double.toString(number()) : Long.toString(bits);
            case INPUT -> "in" + bits;
            default -> code + args.stream().map(Lane::toString).collect(Collectors.joining(", ", "(", ")"));
        };
    }
}
