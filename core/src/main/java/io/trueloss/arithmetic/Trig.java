package io.trueloss.arithmetic;

/// Circular functions of angles in radians.
///
/// Method: x = q π/2 + r with r in two parts. Up to 2^30 this is Cody and Waite's subtraction with π/2 in
/// three doubles (with a fused multiply-add its first step is exact); beyond, the product with 1,200 bits of
/// 2/π by Payne and Hanek (1983, SIGNUM Newsletter 18(1), 19–24) in [Turn]. The rest is a straight line: both
/// polynomials, then selects.
///
/// Worst error seen, angles to 1.8e308 included: sin and cos 0.75 ulp, atan 0.77 ulp.
public final class Trig {

    private static final double TWO_OVER_PI = 0.6366197723675814;
    static final double HALF_PI = 1.5707963267948966;
    static final double HALF_PI_REST = 6.123233995736766e-17;
    private static final double HALF_PI_LAST = -1.4973849048591698e-33;
    /// From here on an angle is brought into a quarter turn with integers.
    private static final double FAR = 0x1p30;

    private static final double EIGHTH = 0.41421356237309503;

    private static final float SINGLE_HALF_PI = 1.5707964f;
    private static final float SINGLE_HALF_PI_REST = -4.371139e-08f;

    private Trig() {}

    /// The sine of an angle in radians.
    public static double sin(double x) {
        return Math.abs(x) < 0x1p-27 ? x : turned(x, 0);
    }

    /// The cosine of an angle in radians.
    public static double cos(double x) {
        return turned(x, 1);
    }

    /// [#sin] of angles that are not far. Straight line.
    public static double sinNear(double x) {
        return Math.abs(x) < 0x1p-27 ? x : near(x, 0);
    }

    /// [#cos] of angles that are not far. Straight line.
    public static double cosNear(double x) {
        return near(x, 1);
    }

    /// 0, but NaN for angles of [#FAR] and more.
    public static double far(double x) {
        return Math.abs(x) >= FAR ? Double.NaN : 0;
    }

    /// The angle between -π/2 and π/2 whose tangent is x. Straight line: |x| is brought below tan(π/8) by one
    /// division.
    public static double atan(double x) {
        double size = Math.abs(x);
        boolean steep = size > 1 / EIGHTH;
        boolean flat = size < EIGHTH;
        double above = steep ? -1 : flat ? size : size - 1;
        double below = steep ? size : flat ? 1 : size + 1;
        double aboveLow = steep || flat ? 0 : size - (above + 1);
        double belowLow = steep || flat ? 0 : size > 1 ? 1 - (below - size) : size - (below - 1);
        double base = steep ? HALF_PI : flat ? 0 : HALF_PI / 2;
        double baseLow = steep ? HALF_PI_REST : flat ? 0 : HALF_PI_REST / 2;
        double quotient = above / below;
        double remainder = Math.fma(-quotient, below, above) + Math.fma(-quotient, belowLow, aboveLow);
        double low = baseLow + remainder / below;
        double result = base + (quotient + (low + bend(quotient)));
        result = size == Double.POSITIVE_INFINITY ? HALF_PI : result;
        return Math.copySign(size < 0x1p-27 ? size : result, x);
    }

    /// sin(x + turns π/2).
    private static double turned(double x, long turns) {
        return Math.abs(x) >= FAR ? Turn.sin(x, turns) : near(x, turns);
    }

    private static double near(double x, long turns) {
        double shifted = Math.fma(x, TWO_OVER_PI, Binary.MAGIC);
        double k = shifted - Binary.MAGIC;
        double coarse = Math.fma(-k, HALF_PI, x);
        double product = k * HALF_PI_REST;
        double high = coarse - product;
        double back = high - coarse;
        double error = (coarse - (high - back)) - (product + back);
        double low = error - Math.fma(k, HALF_PI_REST, -product);
        return ofParts(high, Math.fma(-k, HALF_PI_LAST, low), Binary.integer(shifted) + turns);
    }

    /// sin(high + low + quadrant π/2) for |high| <= π/4.
    static double ofParts(double high, double low, long quadrant) {
        double z = high * high;
        double sine = high + Math.fma(high * z, sinCurve(z), low * Math.fma(-0.5, z, 1));
        double half = 0.5 * z;
        double rough = 1 - half;
        double cosine = rough + (((1 - rough) - half) + Math.fma(z * z, cosCurve(z), -high * low));
        double either = (quadrant & 1) == 0 ? sine : cosine;
        return (quadrant & 2) == 0 ? either : -either;
    }

    /// (sin(r) - r) / r³ of z = r².
    private static double sinCurve(double z) {
        double c = -7.578698923237716e-13;
        c = Math.fma(c, z, 1.6058366668367228e-10);
        c = Math.fma(c, z, -2.505210491207858e-08);
        c = Math.fma(c, z, 2.7557319214193006e-06);
        c = Math.fma(c, z, -0.00019841269841255074);
        c = Math.fma(c, z, 0.008333333333333323);
        return Math.fma(c, z, -0.16666666666666666);
    }

    /// (cos(r) - 1 + r²/2) / r⁴ of z = r².
    private static double cosCurve(double z) {
        double c = 4.7380893904514653e-14;
        c = Math.fma(c, z, -1.1470292841086088e-11);
        c = Math.fma(c, z, 2.0876754362507347e-09);
        c = Math.fma(c, z, -2.7557319215360065e-07);
        c = Math.fma(c, z, 2.480158730157146e-05);
        c = Math.fma(c, z, -0.0013888888888888874);
        return Math.fma(c, z, 0.041666666666666664);
    }

    /// atan(t) - t for |t| <= tan(π/8).
    private static double bend(double t) {
        double z = t * t;
        double c = 0.01523115938761985;
        c = Math.fma(c, z, -0.03351280785842792);
        c = Math.fma(c, z, 0.045053439606134144);
        c = Math.fma(c, z, -0.05218889188502889);
        c = Math.fma(c, z, 0.058771053660881194);
        c = Math.fma(c, z, -0.06666236344925619);
        c = Math.fma(c, z, 0.07692283499527675);
        c = Math.fma(c, z, -0.09090908182680883);
        c = Math.fma(c, z, 0.11111111089443132);
        c = Math.fma(c, z, -0.14285714285413265);
        c = Math.fma(c, z, 0.19999999999997936);
        c = Math.fma(c, z, -0.33333333333333326);
        return t * z * c;
    }

    /// The angle whose tangent is x, in single precision.
    public static float atanSingle(float x) {
        float size = Math.abs(x);
        boolean steep = size > 2.4142137f;
        boolean flat = size < 0.41421357f;
        float above = steep ? -1 : flat ? size : size - 1;
        float below = steep ? size : flat ? 1 : size + 1;
        float aboveLow = steep || flat ? 0 : size - (above + 1);
        float belowLow = steep || flat ? 0 : size > 1 ? 1 - (below - size) : size - (below - 1);
        float base = steep ? SINGLE_HALF_PI : flat ? 0 : SINGLE_HALF_PI / 2;
        float baseLow = steep ? SINGLE_HALF_PI_REST : flat ? 0 : SINGLE_HALF_PI_REST / 2;
        float quotient = above / below;
        float remainder = Math.fma(-quotient, below, above) + Math.fma(-quotient, belowLow, aboveLow);
        float low = baseLow + remainder / below;
        float z = quotient * quotient;
        float c = Math.fma(-0.060811773f, z, 0.105951525f);
        c = Math.fma(c, z, -0.14243741f);
        c = Math.fma(c, z, 0.19998485f);
        float bend = quotient * z * Math.fma(c, z, -0.33333316f);
        float result = base + (quotient + (low + bend));
        result = size == Float.POSITIVE_INFINITY ? SINGLE_HALF_PI : result;
        return Math.copySign(size < 0x1p-13f ? size : result, x);
    }
}
