package io.trueloss.arithmetic;

/// Natural logarithms.
///
/// Method: x = 2^k (1 + r) with 1 + r between sqrt(1/2) and sqrt(2); with s = r/(2 + r), log(1 + r) = 2
/// atanh(s) = r - r²/2 + s (r²/2 + s² t(s²)), t a minimax polynomial of degree 6 (error 2^-58). The
/// arrangement is that of Ng in FDLIBM (Sun 1993). An argument may come as high + low. Straight line.
///
/// Worst error seen: log and log1p 0.79 ulp, log1mexp 1.05 ulp.
public final class Log {

    private static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bcdL;
    /// Less the bits of 2^k, they are those of 2^(1 - k): 0 for the highest k.
    private static final long DOWN_BITS = 0x7ff0000000000000L;

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final int SINGLE_ROOT_HALF_BITS = 0x3f3504f3;
    private static final int SINGLE_DOWN_BITS = 0x7f800000;

    private Log() {}

    /// log(x); -infinity at 0 of either sign, NaN below.
    public static double log(double x) {
        double normal = x < 0x1p-1022 ? x * 0x1p54 : x;
        double lost = x < 0x1p-1022 ? 54 : 0;
        double result = ofFraction(mantissa(normal) - 1, 0.0, octaves(normal) - lost);
        double outside = x == 0 ? -INFINITY : Double.NaN;
        double inside = x < INFINITY ? result : x;
        return x > 0 ? inside : outside;
    }

    /// log(1 + x), exact in the small; -infinity at -1, NaN below.
    public static double log1p(double x) {
        double sum = 1 + x;
        double back = sum - 1;
        double error = (1 - (sum - back)) + (x - back);
        double result = ofSum(sum, error);
        double outside = x == -1 ? -INFINITY : Double.NaN;
        double inside = Math.abs(x) < 0x1p-54 || x == INFINITY ? x : result;
        return x > -1 ? inside : outside;
    }

    /// log(1 - e^x) for x <= 0: -infinity at 0, NaN above.
    public static double log1mexp(double x) {
        double bounded = x < -746 ? -746 : x;
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double small = Exp.rest(coarse, r, k) + Exp.curve(r);
        double far = -Binary.scale(1 + (r + small), shifted);
        double power = Binary.power(shifted);
        double constant = 1 - power;
        double sum = Math.fma(-power, r, constant);
        double error = Math.fma(-power, r, constant - sum) + ((1 - constant) - power);
        double low = Math.fma(-power, small, error);
        double high = sum + low;
        double near = ofSum(high * 0x1p54, (low - (high - sum)) * 0x1p54, 54);
        double inside = x < -50 ? far : near;
        double outside = x == 0 ? -INFINITY : Double.NaN;
        return x < 0 ? inside : outside;
    }

    /// log(1 - e^-x) for x >= 0.
    public static double log1mexpOfMinus(double x) {
        return log1mexp(-x);
    }

    /// log(high + low) for a normal high > 0 and |low| of at most a few ulp of it.
    static double ofSum(double high, double low) {
        return ofSum(high, low, 0);
    }

    /// log(high + low) - lost log(2).
    private static double ofSum(double high, double low, double lost) {
        double fraction = mantissa(high) - 1;
        double lowered = 0.5 * low * Double.longBitsToDouble(DOWN_BITS - exponent(high));
        double r = fraction + lowered;
        double rest = lowered - (r - fraction);
        return ofFraction(r, rest * Math.fma(r, r - 1, 1), octaves(high) - lost);
    }

    /// log(1 + r + low) for 0 <= r <= 1 and |low| of at most an ulp of r; no octave is split off.
    static double ofOnePlus(double r, double low) {
        double s = r / (2 + r);
        double z = s * s;
        double zz = z * z;
        double t0 = Math.fma(0.4000000000013442, z, 0.6666666666666639);
        double t2 = Math.fma(0.2222222384876567, z, 0.28571428550163464);
        double t4 = Math.fma(0.15386489678911391, z, 0.18181747632850676);
        double t6 = Math.fma(0.12100055869170598, z, 0.1330180695757188);
        double t8 = Math.fma(0.16976582104580656, z, 0.08364439034663963);
        double high = Math.fma(Math.fma(t8, zz, t6), zz, t4);
        double t = Math.fma(high, zz * zz, Math.fma(t2, zz, t0));
        double half = 0.5 * r * r;
        double lowered = low * (1 - s) * Math.fma(s, s - 1, 1);
        return r - (half - Math.fma(s, Math.fma(t, z, half), lowered));
    }

    /// k such that x * 2^-k lies between sqrt(1/2) and sqrt(2), for a normal x > 0.
    static double octaves(double x) {
        return Binary.number((exponent(x) >>> 52) - 1023);
    }

    /// x * 2^-k for the k of [#octaves].
    static double mantissa(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - exponent(x) + Binary.ONE_BITS);
    }

    /// The bits of 2^k for the k of [#octaves], in their place.
    private static long exponent(double x) {
        return (Double.doubleToRawLongBits(x) + (Binary.ONE_BITS - ROOT_HALF_BITS)) & Binary.EXPONENT;
    }

    /// log(1 + r) + low + k log(2).
    private static double ofFraction(double r, double low, double k) {
        return Math.fma(k, Exp.LN2_HIGH, r - (bend(r) - Math.fma(k, Exp.LN2_LOW, low)));
    }

    /// r - log(1 + r) for 1 + r between sqrt(1/2) and sqrt(2).
    static double bend(double r) {
        double s = r / (2 + r);
        double z = s * s;
        double zz = z * z;
        double t0 = Math.fma(0.39999999999414526, z, 0.6666666666666734);
        double t2 = Math.fma(0.2222219856710535, z, 0.2857142874243465);
        double t4 = Math.fma(0.14796073731484038, zz, Math.fma(0.1531403949863851, z, 0.1818356470213176));
        double t = Math.fma(Math.fma(t4, zz, t2), zz, t0);
        double half = 0.5 * r * r;
        return half - s * Math.fma(t, z, half);
    }

    /// log(x) in single precision.
    public static float logSingle(float x) {
        float normal = x < 0x1p-126f ? x * 0x1p24f : x;
        float lost = x < 0x1p-126f ? 24 : 0;
        float result = ofFraction(mantissa(normal) - 1, 0, octaves(normal) - lost);
        float outside = x == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
        float inside = x < Float.POSITIVE_INFINITY ? result : x;
        return x > 0 ? inside : outside;
    }

    /// log(1 + x) in single precision.
    public static float log1pSingle(float x) {
        float sum = 1 + x;
        float back = sum - 1;
        float error = (1 - (sum - back)) + (x - back);
        float result = ofSum(sum, error, 0);
        float outside = x == -1 ? Float.NEGATIVE_INFINITY : Float.NaN;
        float inside = Math.abs(x) < 0x1p-25f || x == Float.POSITIVE_INFINITY ? x : result;
        return x > -1 ? inside : outside;
    }

    /// log(1 - e^x) in single precision.
    public static float log1mexpSingle(float x) {
        float bounded = x < -104 ? -104 : x;
        float shifted = Exp.shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = Exp.coarse(bounded, k);
        float r = Exp.fine(coarse, k);
        float small = Exp.rest(coarse, r, k) + Exp.curve(r);
        float far = -Binary.scale(1 + (r + small), shifted);
        float power = Binary.power(shifted);
        float constant = 1 - power;
        float sum = Math.fma(-power, r, constant);
        float error = Math.fma(-power, r, constant - sum) + ((1 - constant) - power);
        float low = Math.fma(-power, small, error);
        float high = sum + low;
        float near = ofSum(high * 0x1p24f, (low - (high - sum)) * 0x1p24f, 24);
        float inside = x < -20 ? far : near;
        float outside = x == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
        return x < 0 ? inside : outside;
    }

    static float ofSum(float high, float low, float lost) {
        float fraction = mantissa(high) - 1;
        float lowered = 0.5f * low * Float.intBitsToFloat(SINGLE_DOWN_BITS - exponent(high));
        float r = fraction + lowered;
        float rest = lowered - (r - fraction);
        return ofFraction(r, rest * Math.fma(r, r - 1, 1), octaves(high) - lost);
    }

    static float ofOnePlus(float r, float low) {
        float s = r / (2 + r);
        float z = s * s;
        float t0 = Math.fma(0.39998877f, z, 0.66666675f);
        float t2 = Math.fma(0.2142745f, z, 0.28616902f);
        float zz = z * z;
        float t = Math.fma(Math.fma(0.24301788f, zz, t2), zz, t0);
        float half = 0.5f * r * r;
        float lowered = low * (1 - s) * Math.fma(s, s - 1, 1);
        return r - (half - Math.fma(s, Math.fma(t, z, half), lowered));
    }

    static float octaves(float x) {
        return Binary.number((exponent(x) >>> 23) - 127);
    }

    static float mantissa(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) - exponent(x) + Binary.SINGLE_ONE_BITS);
    }

    private static int exponent(float x) {
        return (Float.floatToRawIntBits(x) + (Binary.SINGLE_ONE_BITS - SINGLE_ROOT_HALF_BITS)) & Binary.SINGLE_EXPONENT;
    }

    private static float ofFraction(float r, float low, float k) {
        return Math.fma(k, Exp.SINGLE_LN2_HIGH, r - (bend(r) - Math.fma(k, Exp.SINGLE_LN2_LOW, low)));
    }

    private static float bend(float r) {
        float s = r / (2 + r);
        float z = s * s;
        float t0 = Math.fma(0.40000334f, z, 0.6666666f);
        float t2 = Math.fma(0.23582283f, z, 0.28537303f);
        float t = Math.fma(t2, z * z, t0);
        float half = 0.5f * r * r;
        return half - s * Math.fma(t, z, half);
    }

    /// log(1 - e^-x) in single precision.
    public static float log1mexpOfMinusSingle(float x) {
        return log1mexpSingle(-x);
    }
}
