package io.trueloss.formula;

import io.trueloss.arithmetic.Power;

/// All real numbers between two ends, for proofs: every operation gives an interval that holds every true
/// result.
///
/// Ends are rounded outward, but only where a result is not exact, so that what is zero or positive stays so.
/// An end may be infinite; then the interval has no bound on that side.
record Interval(double low, double high) {

    static final Interval WHOLE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Interval ZERO = point(0);
    static final Interval ONE = point(1);
    static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);
    static final Interval UNIT = new Interval(0, 1);

    /// Below this an exact error term would itself be rounded.
    private static final double TINY = 0x1p-960;

    Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must not be above high, were " + low + " and " + high);
        }
    }

    static Interval point(double value) {
        return new Interval(value, value);
    }

    /// What a number in a formula stands for: the decimal as written and the double nearest to it.
    static Interval decimal(double value) {
        if (Double.isNaN(value)) {
            return WHOLE;
        }
        boolean exact = Double.isInfinite(value) || value == Math.rint(value * 1024) / 1024;
        return exact ? point(value) : new Interval(Math.nextDown(value), Math.nextUp(value));
    }

    boolean isPoint() {
        return low == high;
    }

    boolean isZero() {
        return low == 0 && high == 0;
    }

    boolean isPositive() {
        return low > 0;
    }

    boolean isNegative() {
        return high < 0;
    }

    boolean isNotNegative() {
        return low >= 0;
    }

    boolean isNotPositive() {
        return high <= 0;
    }

    boolean has(double value) {
        return low <= value && value <= high;
    }

    boolean isFinite() {
        return !Double.isInfinite(low) && !Double.isInfinite(high);
    }

    Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// The part that lies in the other one; the nearest end of the other one if there is none.
    Interval meet(Interval other) {
        return new Interval(Math.clamp(low, other.low, other.high), Math.clamp(high, other.low, other.high));
    }

    Interval plus(Interval other) {
        return new Interval(sumDown(low, other.low), -sumDown(-high, -other.high));
    }

    Interval minus(Interval other) {
        return plus(other.negate());
    }

    Interval negate() {
        return new Interval(0 - high, 0 - low);
    }

    Interval times(Interval other) {
        double least = Math.min(
                Math.min(productDown(low, other.low), productDown(low, other.high)),
                Math.min(productDown(high, other.low), productDown(high, other.high)));
        double most = Math.min(
                Math.min(productDown(-low, other.low), productDown(-low, other.high)),
                Math.min(productDown(-high, other.low), productDown(-high, other.high)));
        return new Interval(0 + least, 0 - most);
    }

    /// The quotient; unbounded on a side where the divisor comes near zero.
    Interval over(Interval other) {
        if (other.low < 0 && other.high > 0 || other.isZero()) {
            return WHOLE;
        }
        if (other.high <= 0) {
            return negate().over(other.negate());
        }
        double least = low >= 0 ? quotientDown(low, other.high) : quotientDown(low, other.low);
        double most = high >= 0 ? quotientDown(-high, other.low) : quotientDown(-high, other.high);
        return new Interval(0 + least, 0 - most);
    }

    Interval abs() {
        return low >= 0 ? this : high <= 0 ? negate() : new Interval(0, Math.max(-low, high));
    }

    Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    /// The square root of the part that is not negative.
    Interval sqrt() {
        double least = Math.sqrt(Math.max(0, low));
        double most = Math.sqrt(Math.max(0, high));
        boolean exact = Math.fma(least, least, -low) == 0 && least > 1e-150;
        return new Interval(
                exact || least == 0 ? least : Math.nextDown(least),
                Math.fma(most, most, -high) == 0 || Double.isInfinite(most) ? most : Math.nextUp(most));
    }

    /// A power whose exponent is fixed; a fractional one takes the part of the interval that is not negative.
    Interval pow(double exponent) {
        if (exponent == Math.rint(exponent) && Math.abs(exponent) <= 64) {
            return exponent < 0 ? ONE.over(whole((int) -exponent)) : whole((int) exponent);
        }
        var base = meet(NOT_NEGATIVE);
        var image = new Interval(
                Elementary.down(Math.max(0, Power.pow(base.low, Math.abs(exponent)))),
                Elementary.up(Power.pow(base.high, Math.abs(exponent))));
        image = image.meet(NOT_NEGATIVE);
        return exponent < 0 ? ONE.over(image) : image;
    }

    private Interval whole(int exponent) {
        if (exponent % 2 == 0 && low < 0) {
            return abs().whole(exponent);
        }
        return new Interval(end(low, exponent).low, end(high, exponent).high);
    }

    /// A power of one end.
    private static Interval end(double base, int exponent) {
        var size = point(Math.abs(base));
        var product = ONE;
        for (int i = 0; i < exponent; i++) {
            product = product.times(size);
        }
        return base < 0 ? product.negate() : product;
    }

    private static double sumDown(double a, double b) {
        double sum = a + b;
        if (Double.isNaN(sum)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (Double.isInfinite(sum)) {
            return Double.isInfinite(a) || Double.isInfinite(b) ? sum : Math.nextDown(sum);
        }
        double part = sum - a;
        double error = (a - (sum - part)) + (b - part);
        return error < 0 || Double.isNaN(error) ? Math.nextDown(sum) : sum;
    }

    private static double productDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        if (Double.isInfinite(product)) {
            return Double.isInfinite(a) || Double.isInfinite(b) ? product : Math.nextDown(product);
        }
        if (Math.abs(product) < TINY) {
            return a > 0 == b > 0 ? Math.max(0, Math.nextDown(product)) : Math.nextDown(product);
        }
        double error = Math.fma(a, b, -product);
        return error < 0 ? Math.nextDown(product) : product;
    }

    private static double quotientDown(double a, double b) {
        if (a == 0) {
            return 0;
        }
        if (b == 0) {
            return a > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        double quotient = a / b;
        if (Double.isNaN(quotient)) {
            return a > 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        if (Double.isInfinite(quotient)) {
            return Double.isInfinite(a) ? quotient : Math.nextDown(quotient);
        }
        if (Math.abs(quotient) < TINY || Math.abs(a) < TINY) {
            return a > 0 ? Math.max(0, Math.nextDown(quotient)) : Math.nextDown(quotient);
        }
        double rest = Math.fma(-quotient, b, a);
        return rest < 0 || Double.isNaN(rest) ? Math.nextDown(quotient) : quotient;
    }
}
