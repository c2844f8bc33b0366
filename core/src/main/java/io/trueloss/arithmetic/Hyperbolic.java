package io.trueloss.arithmetic;

/// Hyperbolic functions.
///
/// Method: |x| = k ln 2 + r as in [Exp]. sinh and cosh of |x| are sums of 2^(k-1) and 2^(-k-1) times sinh(r)
/// and cosh(r), which have short polynomials. Straight line.
///
/// Worst error seen: sinh 1.16 ulp, cosh 1.19 ulp, tanh 0.75 ulp, logcosh 1.35 ulp.
public final class Hyperbolic {

    private static final double LN2 = 0.6931471805599453;
    private static final double LN2_REST = 2.3190468138462996e-17;

    private Hyperbolic() {}

    /// (e^x - e^-x) / 2; infinite beyond 710.4758.
    public static double sinh(double x) {
        double bounded = bounded(x);
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double rest = Exp.rest(coarse, r, k);
        double up = Binary.power(shifted - 2);
        double down = Binary.power(Binary.MAGIC - 2 - (k < 64 ? k : 64));
        double difference = up - down;
        double sum = up + down;
        double high = Math.fma(sum, r, difference);
        double low = Math.fma(sum, r, difference - high);
        low += Math.fma(sum, rest + odd(r), difference * Math.fma(r, rest, even(r)));
        double result = Math.copySign(2 * (high + low), x);
        return Math.abs(x) < 0x1p-28 ? x : result;
    }

    /// (e^x + e^-x) / 2; infinite beyond 710.4758.
    public static double cosh(double x) {
        double bounded = bounded(x);
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double rest = Exp.rest(coarse, r, k);
        double up = Binary.power(shifted - 2);
        double down = Binary.power(Binary.MAGIC - 2 - (k < 64 ? k : 64));
        double difference = up - down;
        double sum = up + down;
        double high = Math.fma(difference, r, sum);
        double low = Math.fma(difference, r, sum - high);
        low += Math.fma(difference, rest + odd(r), sum * Math.fma(r, rest, even(r)));
        return 2 * (high + low);
    }

    /// sinh(x) / cosh(x), computed as -t / (2 + t) with t = e^(-2|x|) - 1 in two parts.
    public static double tanh(double x) {
        double down = -2 * Math.abs(x);
        double bounded = down < -64 ? -64 : down;
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double small = Exp.rest(coarse, r, k) + Exp.curve(r);
        double power = Binary.power(shifted);
        double constant = 1 - power;
        double sum = Math.fma(-power, r, constant);
        double error = Math.fma(-power, small, Math.fma(-power, r, constant - sum) + ((1 - constant) - power));
        double high = sum + error;
        double low = error - (high - sum);
        double whole = 2 - high;
        double rest = ((2 - whole) - high) - low;
        double inverse = 1 / whole;
        double quotient = high * inverse;
        double remainder = Math.fma(-quotient, whole, high) + Math.fma(-quotient, rest, low);
        double result = Math.copySign(Math.fma(remainder, inverse, quotient), x);
        return Math.abs(x) < 0x1p-28 ? x : result;
    }

    /// log(cosh(x)), which is x²/2 in the small and |x| - log(2) in the large.
    public static double logcosh(double x) {
        double size = Math.abs(x);
        double far = (size - LN2) + (Log.ofOnePlus(Exp.exp(-2 * size), 0) - LN2_REST);
        double z = x * x;
        double c = -2.320693312726014e-09;
        c = Math.fma(c, z, 2.4603956137506795e-08);
        c = Math.fma(c, z, -1.3183001241741257e-07);
        c = Math.fma(c, z, 4.947919023485647e-07);
        c = Math.fma(c, z, -1.5313392936637672e-06);
        c = Math.fma(c, z, 4.334374051242965e-06);
        c = Math.fma(c, z, -1.1920692704224603e-05);
        c = Math.fma(c, z, 3.276587803630339e-05);
        c = Math.fma(c, z, -9.098595429493043e-05);
        c = Math.fma(c, z, 0.0002565798455924889);
        c = Math.fma(c, z, -0.0007386028616152743);
        c = Math.fma(c, z, 0.0021869488447892015);
        c = Math.fma(c, z, -0.006746031745563087);
        c = Math.fma(c, z, 0.022222222222209587);
        c = Math.fma(c, z, -0.08333333333333322);
        double near = Math.fma(z * z, c, x * (0.5 * x));
        return size < 1 ? near : far;
    }

    private static double bounded(double x) {
        double size = Math.abs(x);
        return size > 710.5 ? 710.5 : size;
    }

    /// sinh(r) - r for |r| <= ln(2)/2.
    private static double odd(double r) {
        double z = r * r;
        double c = 1.6090846634020188e-10;
        c = Math.fma(c, z, 2.505205670458283e-08);
        c = Math.fma(c, z, 2.7557319265290827e-06);
        c = Math.fma(c, z, 0.00019841269841253153);
        c = Math.fma(c, z, 0.008333333333333337);
        c = Math.fma(c, z, 0.16666666666666666);
        return r * z * c;
    }

    /// cosh(r) - 1 for |r| <= ln(2)/2.
    private static double even(double r) {
        double z = r * r;
        double c = 2.092446720010306e-09;
        c = Math.fma(c, z, 2.755724168959657e-07);
        c = Math.fma(c, z, 2.4801587363556557e-05);
        c = Math.fma(c, z, 0.001388888888886385);
        c = Math.fma(c, z, 0.04166666666666671);
        return z * Math.fma(c, z, 0.5);
    }

    /// (e^x - e^-x) / 2 in single precision.
    public static float sinhSingle(float x) {
        float bounded = bounded(x);
        float shifted = Exp.shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = Exp.coarse(bounded, k);
        float r = Exp.fine(coarse, k);
        float rest = Exp.rest(coarse, r, k);
        float up = Binary.power(shifted - 2);
        float down = Binary.power(Binary.SINGLE_MAGIC - 2 - (k < 32 ? k : 32));
        float difference = up - down;
        float sum = up + down;
        float high = Math.fma(sum, r, difference);
        float low = Math.fma(sum, r, difference - high);
        low += Math.fma(sum, rest + odd(r), difference * Math.fma(r, rest, even(r)));
        float result = Math.copySign(2 * (high + low), x);
        return Math.abs(x) < 0x1p-13f ? x : result;
    }

    /// (e^x + e^-x) / 2 in single precision.
    public static float coshSingle(float x) {
        float bounded = bounded(x);
        float shifted = Exp.shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = Exp.coarse(bounded, k);
        float r = Exp.fine(coarse, k);
        float rest = Exp.rest(coarse, r, k);
        float up = Binary.power(shifted - 2);
        float down = Binary.power(Binary.SINGLE_MAGIC - 2 - (k < 32 ? k : 32));
        float difference = up - down;
        float sum = up + down;
        float high = Math.fma(difference, r, sum);
        float low = Math.fma(difference, r, sum - high);
        low += Math.fma(difference, rest + odd(r), sum * Math.fma(r, rest, even(r)));
        return 2 * (high + low);
    }

    /// sinh(x) / cosh(x) in single precision.
    public static float tanhSingle(float x) {
        float down = -2 * Math.abs(x);
        float bounded = down < -30 ? -30 : down;
        float shifted = Exp.shift(bounded);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = Exp.coarse(bounded, k);
        float r = Exp.fine(coarse, k);
        float small = Exp.rest(coarse, r, k) + Exp.curve(r);
        float power = Binary.power(shifted);
        float constant = 1 - power;
        float sum = Math.fma(-power, r, constant);
        float error = Math.fma(-power, small, Math.fma(-power, r, constant - sum) + ((1 - constant) - power));
        float high = sum + error;
        float low = error - (high - sum);
        float whole = 2 - high;
        float rest = ((2 - whole) - high) - low;
        float inverse = 1 / whole;
        float quotient = high * inverse;
        float remainder = Math.fma(-quotient, whole, high) + Math.fma(-quotient, rest, low);
        float result = Math.copySign(Math.fma(remainder, inverse, quotient), x);
        return Math.abs(x) < 0x1p-13f ? x : result;
    }

    /// log(cosh(x)) in single precision.
    public static float logcoshSingle(float x) {
        float size = Math.abs(x);
        float far = (size - 0.6931472f) + (Log.ofOnePlus(Exp.expSingle(-2 * size), 0f) + 1.9046542e-09f);
        float z = x * x;
        float c = -2.6238233e-05f;
        c = Math.fma(c, z, 0.00017844573f);
        c = Math.fma(c, z, -0.0006826361f);
        c = Math.fma(c, z, 0.0021636237f);
        c = Math.fma(c, z, -0.006740687f);
        c = Math.fma(c, z, 0.022221632f);
        c = Math.fma(c, z, -0.08333331f);
        float near = Math.fma(z * z, c, x * (0.5f * x));
        return size < 1 ? near : far;
    }

    private static float bounded(float x) {
        float size = Math.abs(x);
        return size > 89.5f ? 89.5f : size;
    }

    private static float odd(float r) {
        float z = r * r;
        float c = Math.fma(0.00019905012f, z, 0.008333289f);
        return r * z * Math.fma(c, z, 0.16666667f);
    }

    private static float even(float r) {
        float z = r * r;
        float c = Math.fma(2.4882462e-05f, z, 0.0013888807f);
        c = Math.fma(c, z, 0.041666668f);
        return z * Math.fma(c, z, 0.5f);
    }
}
