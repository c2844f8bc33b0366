package io.trueloss.arithmetic;

/// The logistic function, its logarithms and the softplus.
///
/// Method: e^-|x| is kept as high + low, so that what follows rounds only once more. Straight line.
public final class Sigmoid {

    private Sigmoid() {}

    /// 1 / (1 + e^-x).
    public static double sigmoid(double x) {
        double down = -Math.abs(x);
        double bounded = down < -746 ? -746 : down;
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double small = Exp.rest(coarse, r, k) + Exp.curve(r);
        double one = 1 + (r + small);
        double high = Binary.scale(one, Binary.integer(shifted));
        double low = Binary.scale((r - (one - 1)) + small, Binary.integer(shifted));
        double whole = 1 + high;
        double rest = (high - (whole - 1)) + low;
        double inverse = 1 / whole;
        double part = x < 0 ? high : 1;
        double partLow = x < 0 ? low : 0;
        double quotient = part * inverse;
        double remainder = Math.fma(-quotient, whole, part) + Math.fma(-quotient, rest, partLow);
        return Math.fma(remainder, inverse, quotient);
    }

    /// log(1 + e^x).
    public static double softplus(double x) {
        double down = -Math.abs(x);
        double bounded = down < -746 ? -746 : down;
        double shifted = Exp.shift(bounded);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(bounded, k);
        double r = Exp.fine(coarse, k);
        double small = Exp.rest(coarse, r, k) + Exp.curve(r);
        double one = 1 + (r + small);
        double high = Binary.scale(one, Binary.integer(shifted));
        double low = Binary.scale((r - (one - 1)) + small, Binary.integer(shifted));
        double whole = 1 + high;
        double log = Log.ofSum(whole, (high - (whole - 1)) + low);
        double result = (x > 0 ? x : 0) + log;
        return Double.isNaN(x) ? x : result;
    }

    /// log(1 / (1 + e^-x)).
    public static double logSigmoid(double x) {
        return -softplus(-x);
    }

    /// log(sigmoid(a) - sigmoid(b)) for a >= b: -infinity where they are equal, NaN where a < b.
    ///
    /// It is log sigmoid(a) + log sigmoid(-b) + log(1 - e^(b - a)): three numbers of one sign, so nothing cancels.
    public static double logDiffSigmoid(double a, double b) {
        double result = Log.log1mexp(b - a) - (softplus(-a) + softplus(b));
        return a == b ? Double.NEGATIVE_INFINITY : result;
    }
}
