package io.trueloss.arithmetic;

/// The logarithm of the gamma function and its derivatives. Scalar code with branches.
///
/// Method: lgamma is a polynomial around its zeros 1 and 2, a product shifts arguments up to 8 there, and
/// beyond stands Stirling's series with minimax coefficients; digamma keeps its digits near its zero
/// 1.4616... by a factor (x - zero); arguments below 0 are reflected (DLMF 5.5.3, 5.5.4, 5.15.6). Where the
/// reflected value passes through zero (between negative integers) the error is a few ulp of the terms, not
/// of their difference.
///
/// Worst error seen for x > 0: lgamma 1.93 ulp, digamma 1.88 ulp (both relative near their zeros, too),
/// polygamma 1.98 ulp to order 3, 2.53 ulp to order 10, 7.2 ulp to order 100. For -30 < x < 0, in units of 1
/// or the value if that is larger: 5e-16 for lgamma, 1e-15 for digamma.
public final class Gamma {

    /// The highest order of [#polygamma].
    public static final int MAX_ORDER = 100;

    private static final double ONE_LESS_EULER = 0.42278433509846713;
    private static final double EULER = 0.5772156649015329;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    /// Where lgamma is lowest between its zeros, and how low.
    private static final double LOWEST = 1.4616321449683622;

    private static final double LOWEST_VALUE = -0.12148629053584961;
    private static final double ZERO = 0.46163214496836225;
    private static final double ZERO_REST = 9.549995429965697e-17;

    /// ((lgamma(2 + y) / y) - 1 + γ) / y.
    private static final double[] AROUND_TWO = {
        0.3224670334241132,
        -0.06735230105319809,
        0.02058080842778452,
        -0.007385551028674073,
        0.0028905103307434914,
        -0.0011927539116995559,
        0.0005096695246787007,
        -0.00022315475852472208,
        9.945751394925664e-05,
        -4.492623607863467e-05,
        2.0507199833057557e-05,
        -9.43949024707245e-06,
        4.374958761403661e-06,
        -2.039232414739853e-06,
        9.547158022530287e-07,
        -4.4904938250527336e-07,
        2.1333194820609896e-07,
        -1.0134128091699222e-07,
        4.545820305993497e-08,
        -2.0495150349349495e-08,
        1.2804124523987682e-08,
        -7.933260062508622e-09,
        2.3069087542037123e-09
    };
    /// (lgamma(lowest + y) - lgamma(lowest)) / y².
    private static final double[] AROUND_LOWEST = {
        0.4838361227238105, -0.14758772299452133, 0.06462494023904156, -0.032788541093993165,
        0.017970675070872574, -0.010314221908916772, 0.006100543066061141, -0.003684675021268044,
        0.0022591947412462236, -0.0013975795735661882, 0.0009009845293558153, -0.0006383020727088486
    };
    /// x times what Stirling's formula lacks, in 1/x², x >= 8.
    private static final double[] STIRLING = {
        0.08333333333333333,
        -0.0027777777777741003,
        0.0007936507898355585,
        -0.0005952366071162396,
        0.0008414728669380262,
        -0.0018905408298981376,
        0.005069265392352649
    };
    /// (log(x) - 1/(2x) - digamma(x)) x² in 1/x², x >= 3.
    private static final double[] DIGAMMA_FAR = {
        0.0833333333333333,
        -0.008333333333254674,
        0.003968253932865494,
        -0.004166660258036492,
        0.007575133601649561,
        -0.021055203331530437,
        0.08181022500934697,
        -0.39927224988400045,
        2.1012768392127548,
        -10.046187254079895,
        37.1604451683197,
        -89.39475116228458,
        101.94859912333436
    };
    /// (digamma(5/2 + y) - digamma(5/2)) / y.
    private static final double[] DIGAMMA_MIDDLE = {
        0.4903577561002349, -0.1181020258208631, 0.0373176414695379, -0.013073166646178374,
        0.004821409821635539, -0.0018305640356024162, 0.0007073881586729615, -0.0002764393090808708,
        0.00010882593662568267, -4.305205631531028e-05, 1.7088364780375854e-05, -6.803195728986493e-06,
        2.7133499894181076e-06, -1.0641611411626126e-06, 4.194340797508022e-07, -2.0678531004620122e-07,
        8.773905154403059e-08
    };
    /// digamma(3/2 + y) / (3/2 + y - zero), less its constant, over y.
    private static final double[] DIGAMMA_NEAR = {
        -0.4236274212814606,
        0.24054248424078722,
        -0.1484049230538802,
        0.09498872445285002,
        -0.061922133275550455,
        0.04076083394337775,
        -0.026975796657315438,
        0.01790724823594765,
        -0.01190822015996442,
        0.007927023321430028,
        -0.0052799365465260005,
        0.003518088764711913,
        -0.0023455005719212056,
        0.0015635030246950346,
        -0.0010364281980067087,
        0.0006902836207715892,
        -0.0004860467787793845,
        0.0003258771957600899,
        -0.00014463477455904108,
        9.32997941309136e-05,
        -0.00017834985270857916,
        0.00012117074950983246
    };
    /// B(2k) / (2k)!, k = 1, 2, ... with Bernoulli's numbers B.
    private static final double[] BERNOULLI = {
        0.08333333333333333, -0.001388888888888889, 3.306878306878307e-05, -8.267195767195768e-07,
        2.08767569878681e-08, -5.284190138687493e-10, 1.3382536530684679e-11, -3.3896802963225827e-13,
        8.586062056277845e-15, -2.174868698558062e-16, 5.5090028283602295e-18, -1.3954464685812522e-19
    };

    private Gamma() {}

    /// log|Gamma(x)|; infinity at 0, -1, -2, ...
    public static double lgamma(double x) {
        if (x <= 0) {
            return reflected(-x);
        }
        if (x < 0x1p-60) {
            return -Log.log(x);
        }
        if (x < 0.7071) {
            double high = Math.fma(x, x, x);
            return aroundTwo(x) - Log.ofSum(high, Math.fma(x, x, x - high));
        }
        if (x < 1.3) {
            double y = x - 1;
            double bent = Math.fma(y * y, Polynomial.at(y, AROUND_TWO), Log.bend(y));
            return Math.fma(y, -EULER, bent);
        }
        if (x < 1.6) {
            double y = x - LOWEST;
            return Math.fma(y * y, Polynomial.at(y, AROUND_LOWEST), LOWEST_VALUE);
        }
        return x < 8 ? shifted(x) : stirling(x);
    }

    /// The derivative of lgamma; -infinity at 0 (infinity at -0), NaN at -1, -2, ...
    public static double digamma(double x) {
        if (x >= 3) {
            return digammaFar(x);
        }
        if (x >= 2) {
            return Math.fma(x - 2.5, Polynomial.at(x - 2.5, DIGAMMA_MIDDLE), 0.7031566406452432);
        }
        if (x >= 1) {
            return digammaNear(x - 1);
        }
        if (x > 0x1p-60) {
            double inverse = 1 / x;
            return digammaNear(x) - Math.fma(-inverse, x, 1) * inverse - inverse;
        }
        if (x > -0x1p-60) {
            return -1 / x;
        }
        boolean between = x < 0 && !Binary.whole(x);
        return between ? digamma(1 - x) - Math.PI * cotangent(x) : Double.NaN;
    }

    /// polygamma with its order held in a double.
    public static double polygamma(double order, double x) {
        return polygamma((int) order, x);
    }

    /// The derivative of digamma of the given order, 0 (digamma itself) to [#MAX_ORDER]; NaN at -1, -2, ...
    public static double polygamma(int order, double x) {
        if (order < 0 || order > MAX_ORDER) {
            throw new IllegalArgumentException("order must be 0 to " + MAX_ORDER + ", was " + order);
        }
        if (order == 0) {
            return digamma(x);
        }
        if (x > 0) {
            return (order & 1) == 1 ? sizeOfPolygamma(order, x) : -sizeOfPolygamma(order, x);
        }
        return polygammaBelow(order, x);
    }

    /// lgamma(2 + y) for -0.4 <= y <= 0.7072.
    private static double aroundTwo(double y) {
        double slope = y * ONE_LESS_EULER;
        return slope + Math.fma(y * y, Polynomial.at(y, AROUND_TWO), Math.fma(y, ONE_LESS_EULER, -slope));
    }

    private static double shifted(double x) {
        double rest = x;
        double product = 1;
        while (rest > 2.7) {
            rest -= 1;
            product *= rest;
        }
        double near = aroundTwo(rest - 2);
        return product == 1 ? near : Log.log(product) + near;
    }

    /// For x >= 8. The logarithm is kept as s - b with s = k log(2) + r, so that its product with x is not
    /// rounded.
    private static double stirling(double x) {
        if (x > 1e300) {
            return x * (Log.log(x) - 1);
        }
        double k = Log.octaves(x);
        double r = Log.mantissa(x) - 1;
        double whole = k * Exp.LN2_HIGH;
        double s = whole + r;
        double b = Log.bend(r) - Math.fma(k, Exp.LN2_LOW, r - (s - whole));
        double high = x * (s - 1);
        double highRest = Math.fma(x, s - 1, -high);
        double series = Polynomial.at(1 / (x * x), STIRLING) / x + (HALF_LOG_TWO_PI - 0.5);
        return high + (Math.fma(-x, b, highRest) + Math.fma(-0.5, (s - 1) - b, series));
    }

    private static double digammaFar(double x) {
        if (x > 1e17) {
            return Log.log(x);
        }
        double k = Log.octaves(x);
        double r = Log.mantissa(x) - 1;
        double whole = k * Exp.LN2_HIGH;
        double s = whole + r;
        double b = Log.bend(r) - Math.fma(k, Exp.LN2_LOW, r - (s - whole));
        double z = 1 / (x * x);
        return s - (b + Math.fma(z, Polynomial.at(z, DIGAMMA_FAR), 0.5 / x));
    }

    /// digamma(1 + w) for 0 <= w <= 1.
    private static double digammaNear(double w) {
        double slope = Math.fma(w - 0.5, Polynomial.at(w - 0.5, DIGAMMA_NEAR), 0.9510558760318328);
        return Math.fma(w - ZERO, slope, -ZERO_REST * slope);
    }

    /// log|Gamma(-size)|.
    private static double reflected(double size) {
        if (size < 0x1p-60) {
            return -Log.log(size);
        }
        if (Binary.whole(size)) {
            return INFINITY;
        }
        return Log.log(Math.PI / (size * Math.abs(turned(size, 0)))) - lgamma(size);
    }

    /// sin(π x + turns π/2) for a finite x that is no integer.
    private static double turned(double x, long turns) {
        double size = Math.abs(x);
        double fraction = size - Binary.nearest(size);
        double quarters = 2 * fraction;
        double k = Math.copySign(Binary.nearest(Math.abs(quarters)), quarters);
        double rest = quarters - k;
        double angle = rest * Trig.HALF_PI;
        double low = Math.fma(rest, Trig.HALF_PI, -angle) + rest * Trig.HALF_PI_REST;
        boolean odd = Binary.odd(Binary.nearest(size));
        double value = Trig.ofParts(angle, low, (long) k + turns);
        double signed = x < 0 && turns == 0 ? -value : value;
        return odd ? -signed : signed;
    }

    /// cot(π x).
    private static double cotangent(double x) {
        return turned(x, 1) / turned(x, 0);
    }

    /// |polygamma(n, x)| for n >= 1, x > 0: n! times the sum of (x + i)^-(n+1), the far part by its
    /// asymptotic series.
    private static double sizeOfPolygamma(int n, double x) {
        if (x == INFINITY) {
            return 0;
        }
        double far = x;
        int steps = 0;
        for (; far < n + 12; steps++) {
            far = x + (steps + 1);
        }
        double factorial = 1;
        for (int i = 2; i < n; i++) {
            factorial *= i;
        }
        double farLost = x > steps ? steps - (far - x) : x - (far - steps);
        double sum = timesPower(factorial, far, n) * asymptotic(n, far) * (1 - n * farLost / far);
        double rest = 0;
        for (int i = steps - 1; i >= 0; i--) {
            double at = x + i;
            double lost = x > i ? i - (at - x) : x - (at - i);
            double power = n == 1 ? 1 / at / at : Power.pow(at, -n - 1);
            double term = factorial * n * power * (1 - (n + 1) * lost / at);
            double next = sum + term;
            rest += sum > term ? term - (next - sum) : sum - (next - term);
            sum = next;
        }
        return sum < INFINITY ? sum + rest : sum;
    }

    /// factorial / x^n, also where the power alone would vanish.
    private static double timesPower(double factorial, double x, int n) {
        double power = Power.pow(x, -n);
        int half = n / 2;
        return power > 1e-250 ? factorial * power : factorial * Power.pow(x, -half) * Power.pow(x, half - n);
    }

    /// 1 + n/(2x) + the sum of B(2k)/(2k)! n(n+1)...(n+2k-1) / x^(2k).
    private static double asymptotic(int n, double x) {
        double z = 1 / (x * x);
        double rising = 1;
        double sum = 0;
        for (int k = 0; k < BERNOULLI.length; k++) {
            rising *= (n + 2.0 * k) * (n + 2.0 * k + 1) * z;
            sum = Math.fma(BERNOULLI[k], rising, sum);
        }
        return 1 + (n / (2 * x) + sum);
    }

    /// polygamma for x <= 0, by reflection: the derivatives of cot are polynomials in cot.
    private static double polygammaBelow(int n, double x) {
        if (x == 0) {
            return (n & 1) == 1 ? INFINITY : -Math.copySign(INFINITY, x);
        }
        if (Double.isNaN(x) || Binary.whole(x)) {
            return Double.NaN;
        }
        double[] coefficients = new double[n + 2];
        coefficients[1] = 1;
        for (int step = 0; step < n; step++) {
            double[] next = new double[n + 2];
            for (int power = 1; power <= step + 1; power++) {
                next[power - 1] -= power * coefficients[power];
                next[power + 1] -= power * coefficients[power];
            }
            coefficients = next;
        }
        double cotangents = Power.pow(Math.PI, n + 1.0) * Polynomial.at(cotangent(x), coefficients);
        double mirrored = polygamma(n, 1 - x);
        return ((n & 1) == 0 ? mirrored : -mirrored) - cotangents;
    }
}
