package io.trueloss.arithmetic;

/// The normal distribution function, its logarithm and derivative, and the error function.
///
/// Method: the tail is Phi(-x) = exp(-x²/2) T(x) for x >= 0, where (x + 1) T(x) is one polynomial of degree
/// 25 in (x - 5) / (x + 5) over the whole half line (the transformation of Shepherd and Laframboise 1981,
/// Math. Comp. 36(153), 249–253; minimax coefficients, error 2^-61). x² is taken exactly, so that far tails
/// keep their digits. Straight line.
///
/// Worst error seen: erf 1.19 ulp, Phi 1.68 ulp, logPhi 1.77 ulp, mills 1.35 ulp.
public final class Normal {

    private static final double DENSITY = 0.3989422804014327;
    private static final double DENSITY_REST = -2.49232720227773e-17;
    private static final double ROOT_TWO = 1.4142135623730951;
    private static final double TOP = 0.46151582985003775;
    private static final double TOP_REST = 2.4908904789918684e-17;
    /// Between it and 1 stands a polynomial around 0.
    private static final double LEFT = -0.7;

    /// Beyond it phi(x) / Phi(-x) is x.
    private static final double FAR = 0x1p1000;

    private Normal() {}

    /// 2/sqrt(π) times the integral of exp(-t²) from 0 to x.
    public static double erf(double x) {
        double size = Math.abs(x);
        double near = Math.fma(x, bendOfErf(x * x), x);
        double far = Math.copySign(1 - 2 * tail(ROOT_TWO * size), x);
        return size < 1 ? near : far;
    }

    /// The probability that a standard normal variable is at most x.
    public static double Phi(double x) {
        double centre = Math.fma(x, DENSITY, 0.5) + restOfCentre(x);
        double tail = tail(Math.abs(x));
        double side = x < 0 ? tail : 1 - tail;
        return x > LEFT && x < 1 ? centre : side;
    }

    /// log(Phi(x)), finite as long as -x²/2 is.
    ///
    /// Left of the centre it is -x²/2 + log T(-x); elsewhere Phi(x) is held as high + low.
    public static double logPhi(double x) {
        double size = Math.abs(x);
        double rough = x < 1 ? Math.fma(x, DENSITY, 0.5) : 1;
        double rest = x < 1 ? restOfCentre(x) : -tail(size);
        double sum = rough + rest;
        double ratio = ratio(size);
        double high = x > LEFT ? sum : ratio;
        double low = x > LEFT ? rest - (sum - rough) : 0;
        double square = x * x;
        double lost = square < Double.POSITIVE_INFINITY ? Math.fma(x, x, -square) : 0;
        double log = Log.ofSum(high, low);
        double left = -0.5 * square + (log - 0.5 * lost);
        return x <= LEFT ? left : log;
    }

    /// phi(x) / Phi(x), the derivative of log(Phi(x)): near -x for x far below 0.
    ///
    /// (At -x this is the inverse of Mills's ratio, the upper tail over the density.)
    public static double mills(double x) {
        double size = Math.abs(x);
        double rough = x < 1 ? Math.fma(x, DENSITY, 0.5) : 1;
        double rest = x < 1 ? restOfCentre(x) : -tail(size);
        double sum = rough + rest;
        double ratio = ratio(size);
        double below = x > LEFT ? sum : ratio;
        double low = x > LEFT ? rest - (sum - rough) : 0;
        double quotient = DENSITY / below;
        double remainder = Math.fma(-quotient, below, DENSITY) + Math.fma(-quotient, low, DENSITY_REST);
        double more = remainder / below;
        double left = x < -FAR ? -x : quotient + more;
        return x <= LEFT ? left : bell(x, quotient, more);
    }

    /// Phi(x) less 1/2 + phi(0) x rounded, for |x| < 1.
    private static double restOfCentre(double x) {
        double rough = Math.fma(x, DENSITY, 0.5);
        double curve = x * x * x * bendOfCentre(x * x);
        return Math.fma(x, DENSITY, 0.5 - rough) + Math.fma(x, DENSITY_REST, curve);
    }

    /// Phi(-x) for x >= 0.
    private static double tail(double x) {
        return bell(x, ratio(x), 0);
    }

    /// exp(-x²/2) (high + low): the exponential is multiplied before it is rounded.
    private static double bell(double x, double high, double low) {
        double size = Math.abs(x);
        double near = size > 40 ? 40 : size;
        double square = near * near;
        double exponent = -0.5 * square;
        double exponentLow = -0.5 * Math.fma(near, near, -square);
        double shifted = Exp.shift(exponent);
        double k = shifted - Binary.MAGIC;
        double coarse = Exp.coarse(exponent, k);
        double r = Exp.fine(coarse, k);
        double curve = Exp.curve(r);
        double small = Exp.rest(coarse, r, k) + Math.fma(exponentLow, r + curve, exponentLow) + curve;
        double one = 1 + (r + small);
        double oneLow = (r - (one - 1)) + small;
        return Binary.scale(Math.fma(one, high, Math.fma(oneLow, high, low)), shifted);
    }

    /// Phi(-x) exp(x²/2) for x >= 0.
    private static double ratio(double size) {
        double x = size > FAR ? FAR : size;
        double t = (x - 5) / (x + 5);
        double slope = slope(t);
        double top = Math.fma(t, slope, TOP);
        double topLow = Math.fma(t, slope, TOP - top) + TOP_REST;
        double below = x + 1;
        double belowLow = x > 1 ? 1 - (below - x) : x - (below - 1);
        double inverse = 1 / below;
        double quotient = top * inverse;
        double remainder = Math.fma(-quotient, below, top) + Math.fma(-quotient, belowLow, topLow);
        return Math.fma(remainder, inverse, quotient);
    }

    /// ((x + 1) T(x) less its value at t = 0) / t, of t.
    private static double slope(double t) {
        double square = t * t;
        double even = 6.903126728307468e-11;
        double odd = 2.4982182744882462e-11;
        even = Math.fma(even, square, -8.131067770446496e-10);
        even = Math.fma(even, square, 5.588077703543017e-09);
        even = Math.fma(even, square, -3.2840660565933966e-08);
        even = Math.fma(even, square, 1.9820084758304572e-07);
        even = Math.fma(even, square, -1.308756335529421e-06);
        even = Math.fma(even, square, 9.060427052218845e-06);
        even = Math.fma(even, square, -5.360776760291781e-05);
        even = Math.fma(even, square, 7.791635126637869e-06);
        even = Math.fma(even, square, 0.0065220006630681586);
        even = Math.fma(even, square, 0.024536963244008832);
        even = Math.fma(even, square, 0.01000235238521866);
        even = Math.fma(even, square, -0.09155228183400893);
        odd = Math.fma(odd, square, -4.321284968672318e-10);
        odd = Math.fma(odd, square, 4.020987775336992e-09);
        odd = Math.fma(odd, square, -2.6879860115459354e-08);
        odd = Math.fma(odd, square, 1.284460084149644e-07);
        odd = Math.fma(odd, square, -7.070511415735777e-08);
        odd = Math.fma(odd, square, -9.89594662681099e-06);
        odd = Math.fma(odd, square, 0.00018233410319828613);
        odd = Math.fma(odd, square, -0.001676072337184753);
        odd = Math.fma(odd, square, -0.015170415403279262);
        odd = Math.fma(odd, square, -0.02640104296626735);
        odd = Math.fma(odd, square, 0.03103036842596285);
        return Math.fma(odd, t, even);
    }

    /// (erf(x)/x - 1), of x².
    private static double bendOfErf(double z) {
        double square = z * z;
        double even = 5.960415365014176e-11;
        double odd = -1.1374800605825065e-09;
        even = Math.fma(even, square, 1.4660289800414611e-08);
        even = Math.fma(even, square, 1.6461007968459027e-06);
        even = Math.fma(even, square, 0.00012055331131738689);
        even = Math.fma(even, square, 0.005223977624827905);
        even = Math.fma(even, square, 0.11283791670954885);
        even = Math.fma(even, square, 0.1283791670955126);
        odd = Math.fma(odd, square, -1.6350390624991793e-07);
        odd = Math.fma(odd, square, -1.492559574165119e-05);
        odd = Math.fma(odd, square, -0.0008548326981393706);
        odd = Math.fma(odd, square, -0.026866170645077823);
        odd = Math.fma(odd, square, -0.3761263890318375);
        return Math.fma(odd, z, even);
    }

    /// ((Phi(x) - 1/2)/x - phi(0)) / x², of x².
    private static double bendOfCentre(double z) {
        double square = z * z;
        double even = -1.1070055921674648e-10;
        double odd = 4.0853420385054926e-12;
        even = Math.fma(even, square, -4.122426562880067e-08);
        even = Math.fma(even, square, -9.444655850151497e-06);
        even = Math.fma(even, square, -0.001187328215470983);
        even = Math.fma(even, square, -0.06649038006690544);
        odd = Math.fma(odd, square, 2.270541139637859e-09);
        odd = Math.fma(odd, square, 6.659681078302615e-07);
        odd = Math.fma(odd, square, 0.00011543468753342213);
        odd = Math.fma(odd, square, 0.009973557010035296);
        return Math.fma(odd, z, even);
    }
}
