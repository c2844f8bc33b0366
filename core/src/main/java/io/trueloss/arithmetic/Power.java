package io.trueloss.arithmetic;

/// Powers and lengths.
///
/// Worst error seen: pow 0.95 ulp, hypot 0.64 ulp (0.51 ulp where the result is not subnormal).
public final class Power {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Power() {}

    /// x to the power y, with the special cases of C99 (Annex F.9.4.4): `pow(x, 0)` and `pow(1, y)` are 1
    /// even for NaN, a negative x has a power where y is an integer.
    ///
    /// Method: log|x| in two parts (about 66 bits), times y, then [Exp]. Straight line.
    public static double pow(double x, double y) {
        double size = Math.abs(x);
        double value = size == 0 || size == INFINITY ? ofExtreme(size, y) : ofPositive(size, y);
        value = Math.abs(y) == INFINITY ? toExtreme(size, y) : value;
        boolean minus = Double.doubleToRawLongBits(x) < 0;
        value = minus && Binary.odd(y) ? -value : value;
        boolean undefined = minus && size > 0 && size < INFINITY && !Binary.whole(y);
        value = undefined || Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : value;
        return x == 1 || y == 0 ? 1 : value;
    }

    /// x to the power y as formulas have it: whole exponents from 2 to 4 are products.
    public static double ofFormula(double x, double y) {
        double square = x * x;
        if (y == 2) {
            return square;
        }
        if (y == 3) {
            return square * x;
        }
        return y == 4 ? square * square : pow(x, y);
    }

    /// sqrt(x² + y²) without overflow on the way. Straight line; the root's rounding is corrected (Borges
    /// 2020, ACM TOMS 46(1), 1–12).
    public static double hypot(double x, double y) {
        double one = Math.abs(x);
        double other = Math.abs(y);
        double large = one > other ? one : other;
        double small = one > other ? other : one;
        double down = large > 0x1p500 ? 0x1p-600 : 1;
        double scale = large < 0x1p-500 ? 0x1p600 : down;
        double up = large > 0x1p500 ? 0x1p600 : large < 0x1p-500 ? 0x1p-600 : 1;
        double a = large * scale;
        double b = small * scale;
        double square = a * a;
        double root = Math.sqrt(Math.fma(b, b, square));
        double rootSquare = root * root;
        double rest =
                Math.fma(b, b, square - rootSquare) + (Math.fma(a, a, -square) - Math.fma(root, root, -rootSquare));
        double result = large == 0 ? 0 : (root + rest / (2 * root)) * up;
        result = Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : result;
        return large == INFINITY || small == INFINITY ? INFINITY : result;
    }

    /// 0 or infinity to the power y.
    private static double ofExtreme(double size, double y) {
        return size == 0 == y < 0 ? INFINITY : 0;
    }

    /// size to the power of plus or minus infinity.
    private static double toExtreme(double size, double y) {
        double apart = size > 1 == y > 0 ? INFINITY : 0;
        return size == 1 ? 1 : apart;
    }

    private static double ofPositive(double x, double y) {
        double normal = x < 0x1p-1022 ? x * 0x1p54 : x;
        double lost = x < 0x1p-1022 ? 54 : 0;
        double k = Log.octaves(normal) - lost;
        double r = Log.mantissa(normal) - 1;
        double below = 2 + r;
        double inverse = 1 / below;
        double s = r * inverse;
        double sLow = Math.fma(-s, r - (below - 2), Math.fma(-s, below, r)) * inverse;
        double z = s * s;
        double zLow = Math.fma(s, s, -z) + 2 * s * sLow;
        double third = z * 0.3333333333333333;
        double thirdLow =
                Math.fma(z, 0.3333333333333333, -third) + Math.fma(zLow, 0.3333333333333333, z * 1.850371707708594e-17);
        double rest = Math.fma(z * z, curve(z), thirdLow);
        double tail = third + rest;
        double tailLow = rest - (tail - third);
        double twice = 2 * s;
        double product = twice * tail;
        double productLow = Math.fma(twice, tail, -product) + Math.fma(twice, tailLow, 2 * sLow * tail);
        double log = twice + product;
        double logLow = (product - (log - twice)) + (2 * sLow + productLow);
        double whole = k * Exp.LN2_HIGH;
        double sum = whole + log;
        double sumLow = (log - (sum - whole)) + Math.fma(k, Exp.LN2_LOW, logLow);
        double high = sum + sumLow;
        double low = sumLow - (high - sum);
        double exponent = y * high;
        double exponentLow = Math.fma(y, low, Math.fma(y, high, -exponent));
        return Exp.ofSum(exponent, Math.abs(exponent) < 1000 ? exponentLow : 0);
    }

    /// (atanh(s)/s - 1 - s²/3) / s⁴ of z = s²; minimax, error 2^-73 of the whole.
    private static double curve(double z) {
        double c = 0.0598540292077848;
        c = Math.fma(c, z, 0.05838614961138738);
        c = Math.fma(c, z, 0.06668092475504442);
        c = Math.fma(c, z, 0.07692280381454901);
        c = Math.fma(c, z, 0.09090909402355521);
        c = Math.fma(c, z, 0.11111111109082707);
        c = Math.fma(c, z, 0.14285714285720985);
        return Math.fma(c, z, 0.19999999999999993);
    }

    /// x to the power y as formulas have it, in single precision.
    public static float ofFormulaSingle(float x, float y) {
        float square = x * x;
        if (y == 2) {
            return square;
        }
        if (y == 3) {
            return square * x;
        }
        return y == 4 ? square * square : powSingle(x, y);
    }

    /// x to the power y in single precision.
    public static float powSingle(float x, float y) {
        float infinity = Float.POSITIVE_INFINITY;
        float size = Math.abs(x);
        float extreme = size == 0 == y < 0 ? infinity : 0;
        float value = size == 0 || size == infinity ? extreme : ofPositive(size, y);
        float apart = size > 1 == y > 0 ? infinity : 0;
        value = Math.abs(y) == infinity ? size == 1 ? 1 : apart : value;
        boolean minus = Float.floatToRawIntBits(x) < 0;
        value = minus && Binary.odd(y) ? -value : value;
        boolean undefined = minus && size > 0 && size < infinity && !Binary.whole(y);
        value = undefined || Float.isNaN(x) || Float.isNaN(y) ? Float.NaN : value;
        return x == 1 || y == 0 ? 1 : value;
    }

    /// sqrt(x² + y²) in single precision.
    public static float hypotSingle(float x, float y) {
        float infinity = Float.POSITIVE_INFINITY;
        float one = Math.abs(x);
        float other = Math.abs(y);
        float large = one > other ? one : other;
        float small = one > other ? other : one;
        float down = large > 0x1p60f ? 0x1p-70f : 1;
        float scale = large < 0x1p-40f ? 0x1p80f : down;
        float up = large > 0x1p60f ? 0x1p70f : large < 0x1p-40f ? 0x1p-80f : 1;
        float a = large * scale;
        float b = small * scale;
        float square = a * a;
        float root = Binary.root(Math.fma(b, b, square));
        float rootSquare = root * root;
        float rest =
                Math.fma(b, b, square - rootSquare) + (Math.fma(a, a, -square) - Math.fma(root, root, -rootSquare));
        float result = large == 0 ? 0 : (root + rest / (2 * root)) * up;
        result = Float.isNaN(x) || Float.isNaN(y) ? Float.NaN : result;
        return large == infinity || small == infinity ? infinity : result;
    }

    private static float ofPositive(float x, float y) {
        float normal = x < 0x1p-126f ? x * 0x1p24f : x;
        float lost = x < 0x1p-126f ? 24 : 0;
        float k = Log.octaves(normal) - lost;
        float r = Log.mantissa(normal) - 1;
        float below = 2 + r;
        float inverse = 1 / below;
        float s = r * inverse;
        float sLow = Math.fma(-s, r - (below - 2), Math.fma(-s, below, r)) * inverse;
        float z = s * s;
        float zLow = Math.fma(s, s, -z) + 2 * s * sLow;
        float third = z * 0.33333334f;
        float thirdLow = Math.fma(z, 0.33333334f, -third) + Math.fma(zLow, 0.33333334f, z * -9.934108e-09f);
        float rest = Math.fma(z * z, singleCurve(z), thirdLow);
        float tail = third + rest;
        float tailLow = rest - (tail - third);
        float twice = 2 * s;
        float product = twice * tail;
        float productLow = Math.fma(twice, tail, -product) + Math.fma(twice, tailLow, 2 * sLow * tail);
        float log = twice + product;
        float logLow = (product - (log - twice)) + (2 * sLow + productLow);
        float whole = k * Exp.SINGLE_LN2_HIGH;
        float sum = whole + log;
        float sumLow = (log - (sum - whole)) + Math.fma(k, Exp.SINGLE_LN2_LOW, logLow);
        float high = sum + sumLow;
        float low = sumLow - (high - sum);
        float exponent = y * high;
        float exponentLow = Math.fma(y, low, Math.fma(y, high, -exponent));
        return Exp.ofSum(exponent, Math.abs(exponent) < 200 ? exponentLow : 0);
    }

    private static float singleCurve(float z) {
        float c = Math.fma(0.09733974f, z, 0.11092504f);
        c = Math.fma(c, z, 0.14285937f);
        return Math.fma(c, z, 0.19999999f);
    }
}
