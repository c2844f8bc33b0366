package io.trueloss.arithmetic;

/// The logistic function, its logarithms and the softplus.
///
/// Method: e^-|x| is kept as high + low, so that what follows rounds only once more. Straight line.
///
/// Worst error seen: sigmoid 0.70 ulp, softplus and logSigmoid 1.52 ulp, logDiffSigmoid 1.69 ulp.
public final class Sigmoid {

    /// Below it, both the logistic function and the softplus are e^x.
    private static final double FAR = -700;

    private Sigmoid() {}

    /// 1 / (1 + e^-x).
    public static double sigmoid(double x) {
        double down = -Math.abs(x);
        double bounded = down < FAR ? FAR : down;
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double small = Exp.rest(coarse, r, k) + Exp.curve(r);
        double one = 1 + (r + small);
        double power = Binary.power(Binary.integer(shifted));
        double high = one * power;
        double low = ((r - (one - 1)) + small) * power;
        double whole = 1 + high;
        double rest = (high - (whole - 1)) + low;
        double inverse = 1 / whole;
        double part = Binary.select(x, high, 1);
        double quotient = part * inverse;
        double partLow = Binary.select(x, low, 0);
        double remainder = Math.fma(-quotient, whole, part) + Math.fma(-quotient, rest, partLow);
        return x < FAR ? Exp.exp(x) : Math.fma(remainder, inverse, quotient);
    }

    /// log(1 + e^x).
    public static double softplus(double x) {
        double down = -Math.abs(x);
        double bounded = down < FAR ? FAR : down;
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double small = Exp.rest(coarse, r, k) + Exp.curve(r);
        double one = 1 + (r + small);
        double power = Binary.power(Binary.integer(shifted));
        double low = ((r - (one - 1)) + small) * power;
        double result = Math.fma(0.5, Math.abs(x), 0.5 * x) + Log.ofOnePlus(one * power, low);
        return x < FAR ? Exp.exp(x) : result;
    }

    /// softplus(x), softplus(-x), sigmoid(x) and sigmoid(-x) for n values of x, in this order: the same bits as
    /// one by one, from one exponential, one logarithm and one division.
    public static void all(double[] x, double[][] out, int n) {
        double[] up = out[0];
        double[] down = out[1];
        double[] share = out[2];
        double[] rest = out[3];
        for (int i = 0; i < n; i++) {
            double size = Math.abs(x[i]);
            double bounded = -size < FAR ? FAR : -size;
            double shifted = Exp.shift(bounded);
            double k = shifted - Binary.MAGIC;
            double coarse = Exp.coarse(bounded, k);
            double r = Exp.fine(coarse, k);
            double small = Exp.rest(coarse, r, k) + Exp.curve(r);
            double one = 1 + (r + small);
            double power = Binary.power(Binary.integer(shifted));
            double high = one * power;
            double low = ((r - (one - 1)) + small) * power;
            double log = Log.ofOnePlus(high, low);
            up[i] = Math.fma(0.5, size, 0.5 * x[i]) + log;
            down[i] = Math.fma(0.5, size, -0.5 * x[i]) + log;
            double whole = 1 + high;
            double error = (high - (whole - 1)) + low;
            double inverse = 1 / whole;
            double less = high * inverse;
            double lessRest = Math.fma(-less, whole, high) + Math.fma(-less, error, low);
            double moreRest = Math.fma(-inverse, whole, 1) + Math.fma(-inverse, error, 0.0);
            double below = Math.fma(lessRest, inverse, less);
            double above = Math.fma(moreRest, inverse, inverse);
            share[i] = Binary.select(x[i], below, above);
            rest[i] = Binary.select(-x[i], below, above);
        }
        far(x, out, n);
    }

    private static void far(double[] x, double[][] out, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] < FAR) {
                out[0][i] = Exp.exp(x[i]);
                out[2][i] = out[0][i];
            } else if (-x[i] < FAR) {
                out[1][i] = Exp.exp(-x[i]);
                out[3][i] = out[1][i];
            }
        }
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
}
