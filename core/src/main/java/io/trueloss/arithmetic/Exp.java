package io.trueloss.arithmetic;

/// Powers of e.
///
/// Method: x = k ln 2 + r with |r| <= ln(2)/2, where r is held as high + low (Cody and Waite 1980, Software
/// Manual for the Elementary Functions), and exp(r) = 1 + r + r² c(r) with a minimax polynomial c of degree
/// 10 (error 2^-64). Straight line.
///
/// Worst error seen: exp 0.83 ulp, expm1 1.01 ulp, expm1mx 1.75 ulp.
public final class Exp {

    private static final double LOG2_E = 1.4426950408889634;
    /// ln 2 in two parts; the first has 32 bits, so that its product with k is exact.
    static final double LN2_HIGH = 0x1.62e42feep-1;

    static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final float SINGLE_LOG2_E = 1.442695f;
    /// The first part of ln 2 with 16 bits.
    static final float SINGLE_LN2_HIGH = 0x1.62e4p-1f;

    static final float SINGLE_LN2_LOW = 0x1.7f7d1cp-20f;

    private Exp() {}

    /// e^x; infinity above 709.7827, 0 below -745.1332.
    public static double exp(double x) {
        double top = x > 710 ? 710 : x;
        double bounded = top < -746 ? -746 : top;
        double shifted = shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = coarse(bounded, k);
        double r = fine(coarse, k);
        return Binary.scale(1 + (r + (rest(coarse, r, k) + curve(r))), shifted);
    }

    /// e^x for x <= 0, which takes less: [#exp] to the bit where that is a normal number.
    public static double decay(double x) {
        double bounded = x < -746 ? -746 : x;
        double shifted = shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = coarse(bounded, k);
        double r = fine(coarse, k);
        return (1 + (r + (rest(coarse, r, k) + curve(r)))) * Binary.low(shifted);
    }

    /// e^x - 1, exact in the small.
    public static double expm1(double x) {
        double top = x > 710 ? 710 : x;
        double bounded = top < -64 ? -64 : top;
        double shifted = shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = coarse(bounded, k);
        double r = fine(coarse, k);
        double small = rest(coarse, r, k) + curve(r);
        double half = Binary.power(shifted - 1);
        double constant = half - 0.5;
        double sum = Math.fma(half, r, constant);
        double error = Math.fma(half, r, constant - sum);
        double result = 2 * (sum + Math.fma(half, small, error));
        return Math.abs(x) < 0x1p-54 ? x : result;
    }

    /// e^x - 1 - x, exact in the small; never below 0.
    public static double expm1mx(double x) {
        double top = x > 710 ? 710 : x;
        double bounded = top < -64 ? -64 : top;
        double shifted = shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = coarse(bounded, k);
        double r = fine(coarse, k);
        double square = r * (0.5 * r);
        double small = rest(coarse, r, k) + (Math.fma(r, 0.5 * r, -square) + cube(r));
        double half = Binary.power(shifted - 1);
        double constant = half - 0.5;
        double sum = Math.fma(half, r, constant);
        double error = Math.fma(half, r, constant - sum);
        double line = 0.5 * bounded;
        double high = sum - line;
        double back = sum - high;
        double low = (sum - (high + back)) + (back - line);
        double result = 2 * (Math.fma(half, square, high) + (Math.fma(half, small, error) + low));
        return x < -64 ? -1 - x : result;
    }

    /// e^(high + low), where low is at most an ulp or so of high.
    static double ofSum(double high, double low) {
        double top = high > 710 ? 710 : high;
        double bounded = top < -746 ? -746 : top;
        double shifted = shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = coarse(bounded, k);
        double r = fine(coarse, k);
        double curve = curve(r);
        double small = rest(coarse, r, k) + Math.fma(low, r + curve, low) + curve;
        return Binary.scale(1 + (r + small), shifted);
    }

    /// x in octaves, rounded, plus [Binary#MAGIC]: take k from it.
    static double shift(double x) {
        return Math.fma(x, LOG2_E, Binary.MAGIC);
    }

    /// x less k times the first part of ln 2, without error.
    static double coarse(double x, double k) {
        return Math.fma(k, -LN2_HIGH, x);
    }

    /// r, rounded.
    static double fine(double coarse, double k) {
        return Math.fma(k, -LN2_LOW, coarse);
    }

    /// What rounding took from r.
    static double rest(double coarse, double r, double k) {
        return Math.fma(k, -LN2_LOW, coarse - r);
    }

    /// e^r - 1 - r for |r| <= ln(2)/2; in pairs, which wait for each other less than Horner's steps do.
    static double curve(double r) {
        double z = r * r;
        double c0 = Math.fma(0.16666666666666685, r, 0.5);
        double c2 = Math.fma(0.00833333333331674, r, 0.04166666666666673);
        double c4 = Math.fma(0.00019841269897055832, r, 0.0013888888888858397);
        double c6 = Math.fma(2.7557234238277033e-06, r, 2.480158737379833e-05);
        double c8 = Math.fma(2.5112239728964572e-08, r, 2.755723333002125e-07);
        double high = Math.fma(Math.fma(2.092694786060783e-09, z, c8), z, c6);
        return z * Math.fma(Math.fma(high, z, c4), z * z, Math.fma(c2, z, c0));
    }

    /// e^x in single precision.
    public static float expSingle(float x) {
        float top = x > 89 ? 89 : x;
        float bounded = top < -104 ? -104 : top;
        float shifted = shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = coarse(bounded, k);
        float r = fine(coarse, k);
        return Binary.scale(1 + (r + (rest(coarse, r, k) + curve(r))), shifted);
    }

    /// e^x for x <= 0 in single precision, which takes less.
    public static float decaySingle(float x) {
        float bounded = x < -104 ? -104 : x;
        float shifted = shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = coarse(bounded, k);
        float r = fine(coarse, k);
        return (1 + (r + (rest(coarse, r, k) + curve(r)))) * Binary.low(shifted);
    }

    /// e^x - 1 in single precision.
    public static float expm1Single(float x) {
        float top = x > 89 ? 89 : x;
        float bounded = top < -25 ? -25 : top;
        float shifted = shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = coarse(bounded, k);
        float r = fine(coarse, k);
        float small = rest(coarse, r, k) + curve(r);
        float half = Binary.power(shifted - 1);
        float constant = half - 0.5f;
        float sum = Math.fma(half, r, constant);
        float error = Math.fma(half, r, constant - sum);
        float result = 2 * (sum + Math.fma(half, small, error));
        return Math.abs(x) < 0x1p-25f ? x : result;
    }

    /// e^x - 1 - x in single precision.
    public static float expm1mxSingle(float x) {
        float top = x > 89 ? 89 : x;
        float bounded = top < -25 ? -25 : top;
        float shifted = shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = coarse(bounded, k);
        float r = fine(coarse, k);
        float square = r * (0.5f * r);
        float small = rest(coarse, r, k) + (Math.fma(r, 0.5f * r, -square) + cube(r));
        float half = Binary.power(shifted - 1);
        float constant = half - 0.5f;
        float sum = Math.fma(half, r, constant);
        float error = Math.fma(half, r, constant - sum);
        float line = 0.5f * bounded;
        float high = sum - line;
        float back = sum - high;
        float low = (sum - (high + back)) + (back - line);
        float result = 2 * (Math.fma(half, square, high) + (Math.fma(half, small, error) + low));
        return x < -25 ? -1 - x : result;
    }

    static float ofSum(float high, float low) {
        float top = high > 89 ? 89 : high;
        float bounded = top < -104 ? -104 : top;
        float shifted = shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = coarse(bounded, k);
        float r = fine(coarse, k);
        float curve = curve(r);
        float small = rest(coarse, r, k) + Math.fma(low, r + curve, low) + curve;
        return Binary.scale(1 + (r + small), shifted);
    }

    static float shift(float x) {
        return Math.fma(x, SINGLE_LOG2_E, Binary.SINGLE_MAGIC);
    }

    static float coarse(float x, float k) {
        return Math.fma(k, -SINGLE_LN2_HIGH, x);
    }

    static float fine(float coarse, float k) {
        return Math.fma(k, -SINGLE_LN2_LOW, coarse);
    }

    static float rest(float coarse, float r, float k) {
        return Math.fma(k, -SINGLE_LN2_LOW, coarse - r);
    }

    static float curve(float r) {
        float z = r * r;
        float c0 = Math.fma(0.16666667f, r, 0.5f);
        float c2 = Math.fma(0.008333264f, r, 0.04166627f);
        float c4 = Math.fma(0.00019918392f, r, 0.0013946075f);
        return z * Math.fma(Math.fma(c4, z, c2), z, c0);
    }

    /// e^r - 1 - r - r²/2 for |r| <= ln(2)/2, with the coefficients of [#curve].
    private static double cube(double r) {
        double z = r * r;
        double c2 = Math.fma(0.00833333333331674, r, 0.04166666666666673);
        double c4 = Math.fma(0.00019841269897055832, r, 0.0013888888888858397);
        double c6 = Math.fma(2.7557234238277033e-06, r, 2.480158737379833e-05);
        double c8 = Math.fma(2.5112239728964572e-08, r, 2.755723333002125e-07);
        double high = Math.fma(Math.fma(2.092694786060783e-09, z, c8), z, c6);
        return z * Math.fma(Math.fma(high, z, c4), z * z, Math.fma(c2, z, 0.16666666666666685 * r));
    }

    private static float cube(float r) {
        float z = r * r;
        float c2 = Math.fma(0.008333264f, r, 0.04166627f);
        float c4 = Math.fma(0.00019918392f, r, 0.0013946075f);
        return z * Math.fma(Math.fma(c4, z, c2), z, 0.16666667f * r);
    }
}
