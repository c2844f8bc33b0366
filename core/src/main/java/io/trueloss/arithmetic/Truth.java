package io.trueloss.arithmetic;

/// Truth values as numbers, 1 or 0, and choices by them. A comparison of a NaN is NaN, and so is a choice by
/// it. Straight line.
public final class Truth {

    private Truth() {}

    /// a < b.
    public static double less(double a, double b) {
        double not = a >= b ? 0 : Double.NaN;
        return a < b ? 1 : not;
    }

    /// a <= b.
    public static double atMost(double a, double b) {
        double not = a > b ? 0 : Double.NaN;
        return a <= b ? 1 : not;
    }

    /// a > b.
    public static double more(double a, double b) {
        return less(b, a);
    }

    /// a >= b.
    public static double atLeast(double a, double b) {
        return atMost(b, a);
    }

    /// a == b.
    public static double same(double a, double b) {
        double not = a < b || a > b ? 0 : Double.NaN;
        return a == b ? 1 : not;
    }

    /// a != b.
    public static double differ(double a, double b) {
        double not = a < b || a > b ? 1 : Double.NaN;
        return a == b ? 0 : not;
    }

    /// Whether one of two holds.
    public static double either(double a, double b) {
        return a == 1 || b == 1 ? 1 : a + b;
    }

    /// Whether both of two hold: their product, where an exact zero times anything is zero. It is the product
    /// of the chain rule, too.
    public static double both(double a, double b) {
        double product = a * b;
        return a == 0 || b == 0 ? 0 : product;
    }

    /// Whether something does not hold.
    public static double not(double a) {
        return 1 - a;
    }

    /// a where the condition holds, else b.
    public static double choose(double condition, double a, double b) {
        double other = condition == 0 ? b : Double.NaN;
        return condition == 1 ? a : other;
    }

    /// -1, 0 or 1; a zero keeps its sign.
    public static double sign(double a) {
        double below = a < 0 ? -1 : a;
        return a > 0 ? 1 : below;
    }
}
