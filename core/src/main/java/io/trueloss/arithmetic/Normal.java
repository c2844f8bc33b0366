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

    private static final float SINGLE_DENSITY = 0.3989423f;
    private static final float SINGLE_DENSITY_REST = -1.133517e-08f;
    private static final float SINGLE_TOP = 0.4720532f;
    private static final float SINGLE_TOP_REST = 2.7923135e-09f;
    private static final float SINGLE_LEFT = -0.7f;
    private static final float SINGLE_FAR = 0x1p100f;

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
        double half = -0.5 * x;
        double square = half * x;
        double lost = square > Double.NEGATIVE_INFINITY ? Math.fma(half, x, -square) : 0;
        double log = Log.ofSum(high, low);
        double left = square + (log + lost);
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

    /// The error function in single precision.
    public static float erfSingle(float x) {
        float size = Math.abs(x);
        float near = Math.fma(x, bendOfErf(x * x), x);
        float far = Math.copySign(1 - 2 * tail(1.4142135f * size), x);
        return size < 1 ? near : far;
    }

    /// The normal distribution function in single precision.
    public static float PhiSingle(float x) {
        float centre = Math.fma(x, SINGLE_DENSITY, 0.5f) + restOfCentre(x);
        float tail = tail(Math.abs(x));
        float side = x < 0 ? tail : 1 - tail;
        return x > SINGLE_LEFT && x < 1 ? centre : side;
    }

    /// log(Phi(x)) in single precision.
    public static float logPhiSingle(float x) {
        float size = Math.abs(x);
        float rough = x < 1 ? Math.fma(x, SINGLE_DENSITY, 0.5f) : 1;
        float rest = x < 1 ? restOfCentre(x) : -tail(size);
        float sum = rough + rest;
        float ratio = ratio(size);
        float high = x > SINGLE_LEFT ? sum : ratio;
        float low = x > SINGLE_LEFT ? rest - (sum - rough) : 0;
        float half = -0.5f * x;
        float square = half * x;
        float lost = square > Float.NEGATIVE_INFINITY ? Math.fma(half, x, -square) : 0;
        float log = Log.ofSum(high, low, 0f);
        float left = square + (log + lost);
        return x <= SINGLE_LEFT ? left : log;
    }

    /// phi(x) / Phi(x) in single precision.
    public static float millsSingle(float x) {
        float size = Math.abs(x);
        float rough = x < 1 ? Math.fma(x, SINGLE_DENSITY, 0.5f) : 1;
        float rest = x < 1 ? restOfCentre(x) : -tail(size);
        float sum = rough + rest;
        float ratio = ratio(size);
        float below = x > SINGLE_LEFT ? sum : ratio;
        float low = x > SINGLE_LEFT ? rest - (sum - rough) : 0;
        float quotient = SINGLE_DENSITY / below;
        float remainder = Math.fma(-quotient, below, SINGLE_DENSITY) + Math.fma(-quotient, low, SINGLE_DENSITY_REST);
        float more = remainder / below;
        float left = x < -SINGLE_FAR ? -x : quotient + more;
        return x <= SINGLE_LEFT ? left : bell(x, quotient, more);
    }

    private static float restOfCentre(float x) {
        float rough = Math.fma(x, SINGLE_DENSITY, 0.5f);
        float z = x * x;
        float c = Math.fma(-7.692806e-06f, z, 0.000113589434f);
        c = Math.fma(c, z, -0.001186429f);
        c = Math.fma(c, z, 0.009973364f);
        float curve = x * z * Math.fma(c, z, -0.06649037f);
        return Math.fma(x, SINGLE_DENSITY, 0.5f - rough) + Math.fma(x, SINGLE_DENSITY_REST, curve);
    }

    private static float tail(float x) {
        return bell(x, ratio(x), 0f);
    }

    private static float bell(float x, float high, float low) {
        float size = Math.abs(x);
        float near = size > 15 ? 15 : size;
        float square = near * near;
        float exponent = -0.5f * square;
        float exponentLow = -0.5f * Math.fma(near, near, -square);
        float shifted = Exp.shift(exponent);
        float k = shifted - Binary.SINGLE_MAGIC;
        float coarse = Exp.coarse(exponent, k);
        float r = Exp.fine(coarse, k);
        float curve = Exp.curve(r);
        float small = Exp.rest(coarse, r, k) + Math.fma(exponentLow, r + curve, exponentLow) + curve;
        float one = 1 + (r + small);
        float oneLow = (r - (one - 1)) + small;
        return Binary.scale(Math.fma(one, high, Math.fma(oneLow, high, low)), shifted);
    }

    private static float ratio(float size) {
        float x = size > SINGLE_FAR ? SINGLE_FAR : size;
        float t = (x - 4) / (x + 4);
        float slope = slope(t);
        float top = Math.fma(t, slope, SINGLE_TOP);
        float topLow = Math.fma(t, slope, SINGLE_TOP - top) + SINGLE_TOP_REST;
        float below = x + 1;
        float belowLow = x > 1 ? 1 - (below - x) : x - (below - 1);
        float inverse = 1 / below;
        float quotient = top * inverse;
        float remainder = Math.fma(-quotient, below, top) + Math.fma(-quotient, belowLow, topLow);
        return Math.fma(remainder, inverse, quotient);
    }

    private static float slope(float t) {
        float square = t * t;
        float even = 1.2587174e-05f;
        even = Math.fma(even, square, -8.4631036e-05f);
        even = Math.fma(even, square, -0.00029115888f);
        even = Math.fma(even, square, 0.01793763f);
        even = Math.fma(even, square, 0.028600184f);
        even = Math.fma(even, square, -0.09670347f);
        float odd = -5.812674e-05f;
        odd = Math.fma(odd, square, 0.00066508213f);
        odd = Math.fma(odd, square, -0.0049878014f);
        odd = Math.fma(odd, square, -0.03220113f);
        odd = Math.fma(odd, square, 0.013999909f);
        return Math.fma(odd, t, even);
    }

    private static float bendOfErf(float z) {
        float c = Math.fma(7.888792e-05f, z, -0.0008020756f);
        c = Math.fma(c, z, 0.0051895273f);
        c = Math.fma(c, z, -0.02685444f);
        c = Math.fma(c, z, 0.112836f);
        c = Math.fma(c, z, -0.37612626f);
        return Math.fma(c, z, 0.12837917f);
    }
}
