package io.trueloss.arithmetic;

/// Remainders of divisions, without any rounding however large the quotient is.
public final class Remainder {

    private Remainder() {}

    /// What is left of a after the multiple of b that is nearest to it (of two as near, the even one): from
    /// -|b|/2 to
    /// |b|/2, as IEEE 754 defines it. NaN for a b of 0 and for an infinite a.
    public static double rem(double a, double b) {
        return StrictMath.IEEEremainder(a, b);
    }

    /// The same in single precision: the remainder of floats is a float.
    public static float remSingle(float a, float b) {
        return (float) StrictMath.IEEEremainder(a, b);
    }
}
