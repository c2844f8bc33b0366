package io.trueloss.arithmetic;

/// Numbers taken apart and put together by their bits. Straight line.
final class Binary {

    /// Adding it rounds to the nearest integer and leaves that integer in the low bits.
    static final double MAGIC = 0x1.8p52;

    private static final long MAGIC_BITS = 0x4338000000000000L;
    /// The bits of 1: no mantissa, and the exponent of 2^0.
    static final long ONE_BITS = 0x3ff0000000000000L;

    /// The bits of 2^54.
    private static final long HIGHER_BITS = 0x4350000000000000L;

    /// Sign and exponent.
    static final long EXPONENT = 0xfff0000000000000L;

    /// [#MAGIC] of floats.
    static final float SINGLE_MAGIC = 0x1.8p23f;

    private static final int SINGLE_MAGIC_BITS = 0x4b400000;
    static final int SINGLE_ONE_BITS = 0x3f800000;
    private static final int SINGLE_HIGHER_BITS = 0x4c000000;
    static final int SINGLE_EXPONENT = 0xff800000;

    private Binary() {}

    /// 2^k for -1022 <= k <= 1023.
    static double power(long k) {
        return Double.longBitsToDouble((k + 1023) << 52);
    }

    /// The integer in the low bits of `shifted`, which is a number plus [#MAGIC].
    static long integer(double shifted) {
        return Double.doubleToRawLongBits(shifted) - MAGIC_BITS;
    }

    /// A small integer as a double.
    static double number(long k) {
        return Double.longBitsToDouble(k + MAGIC_BITS) - MAGIC;
    }

    /// 2^k for the k of [#integer], -1022 <= k <= 1023; no number for others.
    static double power(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << 52) + ONE_BITS);
    }

    /// 2^k for the k of [#integer], -1074 <= k <= 969: it may be subnormal. 0 for -1077 <= k < -1074.
    static double low(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << 52) + HIGHER_BITS) * 0x1p-54;
    }

    /// value * 2^k for the k of [#integer], |k| <= 2044, rounded once, for a value of ordinary size. In two
    /// steps, of which only the second can round.
    static double scale(double value, double shifted) {
        long bits = Double.doubleToRawLongBits(shifted);
        long half = (bits << 51) & EXPONENT;
        long rest = (bits << 52) - half;
        return value * Double.longBitsToDouble(half + ONE_BITS) * Double.longBitsToDouble(rest + ONE_BITS);
    }

    /// `below` where x has a minus sign, else `above`; by bits, since the sign of data is what no branch
    /// predictor knows.
    static double select(double x, double below, double above) {
        long mask = Double.doubleToRawLongBits(x) >> 63;
        long bits = (Double.doubleToRawLongBits(below) & mask) | (Double.doubleToRawLongBits(above) & ~mask);
        return Double.longBitsToDouble(bits);
    }

    /// The integer nearest to x for 0 <= x < 2^52, the even one of two.
    static double nearest(double x) {
        return (x + 0x1p52) - 0x1p52;
    }

    /// Whether x is an integer (infinities are).
    static boolean whole(double x) {
        double size = Math.abs(x);
        return size >= 0x1p52 || nearest(size) == size;
    }

    /// Whether x is an odd integer.
    static boolean odd(double x) {
        return Math.abs(x) < 0x1p53 && whole(x) && !whole(0.5 * x);
    }

    static float number(int k) {
        return Float.intBitsToFloat(k + SINGLE_MAGIC_BITS) - SINGLE_MAGIC;
    }

    static float power(float shifted) {
        return Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + SINGLE_ONE_BITS);
    }

    static float low(float shifted) {
        return Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + SINGLE_HIGHER_BITS) * 0x1p-25f;
    }

    static float scale(float value, float shifted) {
        int bits = Float.floatToRawIntBits(shifted);
        int half = (bits << 22) & SINGLE_EXPONENT;
        int rest = (bits << 23) - half;
        return value * Float.intBitsToFloat(half + SINGLE_ONE_BITS) * Float.intBitsToFloat(rest + SINGLE_ONE_BITS);
    }

    static float select(float x, float below, float above) {
        int mask = Float.floatToRawIntBits(x) >> 31;
        return Float.intBitsToFloat((Float.floatToRawIntBits(below) & mask) | (Float.floatToRawIntBits(above) & ~mask));
    }

    static float root(float x) {
        return (float) Math.sqrt(x);
    }

    static boolean whole(float x) {
        float size = Math.abs(x);
        return size >= 0x1p23f || (size + 0x1p23f) - 0x1p23f == size;
    }

    static boolean odd(float x) {
        return Math.abs(x) < 0x1p24f && whole(x) && !whole(0.5f * x);
    }
}
