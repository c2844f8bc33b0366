package io.trueloss.arithmetic;

/// Remainders of divisions, without any rounding however large the quotient is.
public final class Remainder {

    private Remainder() {}

    /// What is left of a after the multiple of b that is nearest to it (of two as near, the even one): from
    /// -|b|/2 to
    /// |b|/2, as IEEE 754 defines it. NaN for a b of 0 and for an infinite a.
    public static double rem(double a, double b) {
        return far(a, b) == 0 ? remNear(a, b) : StrictMath.IEEEremainder(a, b);
    }

    /// [#rem] where the quotient is not far from 0. Straight line: every step on a remainder is exact, and the
    /// rounded quotient is off by at most one.
    public static double remNear(double a, double b) {
        double quotient = Math.abs(a / b);
        double whole = Math.copySign(Binary.nearest(quotient), a / b);
        double rest = whole == 0 ? a : Math.fma(-whole, b, a);
        double size = Math.abs(rest);
        double other = Math.abs(b) - size;
        double nearest = size > other ? Math.copySign(other, -rest) : rest;
        return nearest == 0 ? Math.copySign(0.0, a) : nearest;
    }

    /// 0, but NaN where the quotient has 2^51 and more.
    public static double far(double a, double b) {
        return Math.abs(a / b) >= 0x1p51 ? Double.NaN : 0;
    }

    /// The same in single precision: the remainder of floats is a float.
    public static float remSingle(float a, float b) {
        return (float) StrictMath.IEEEremainder(a, b);
    }
}
