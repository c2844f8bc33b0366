package io.trueloss.formula;

import io.trueloss.arithmetic.Log;

/// A number of twice a double's digits and any size: (high + low)*2^scale, with a bound of its relative error.
/// What is not known is NaN. Slow, and for checks alone.
///
/// Sums and products follow Dekker (1971) and Joldes, Muller and Popescu (2017), ACM Trans. Math. Softw. 44(2).
///
/// @param high 0, NaN, or from 1 up to 2 in size
/// @param low what is left, below half a unit of the last place of `high`
/// @param scale the power of two
/// @param error how far it may be off, relative to its size
record Twofold(double high, double low, long scale, double error) {

    static final Twofold ZERO = new Twofold(0, 0, 0, 0);
    static final Twofold ONE = of(1);
    static final Twofold UNKNOWN = new Twofold(Double.NaN, 0, 0, 0);

    private static final double ROUNDING = 0x1p-101;
    /// From here on the smaller of two terms is below all digits of the other.
    private static final int APART = 220;
    private static final double NEAR = 0.35;
    private static final int TERMS = 27;
    private static final int LOG_TERMS = 24;
    private static final int FAR = 50;
    private static final double LOG_2 = 0x1.62e42fefa39efp-1;
    private static final Twofold LN2 = new Twofold(0x1.62e42fefa39efp0, 0x1.abc9e3b39803fp-55, -1, 0x1p-105);

    static Twofold of(double value) {
        return Double.isFinite(value) ? shifted(value, 0, 0, 0) : UNKNOWN;
    }

    /// A number known only to so many digits.
    Twofold within(double relative) {
        return new Twofold(high, low, scale, error + relative);
    }

    private static Twofold shifted(double high, double low, long scale, double error) {
        if (high == 0 || !Double.isFinite(high)) {
            return high == 0 ? ZERO : UNKNOWN;
        }
        int by = Math.getExponent(high);
        if (by < Double.MIN_EXPONENT) {
            return shifted(high * 0x1p200, low * 0x1p200, scale - 200, error);
        }
        return new Twofold(Math.scalb(high, -by), Math.scalb(low, -by), scale + by, error);
    }

    boolean isKnown() {
        return !Double.isNaN(high);
    }

    boolean isZero() {
        return high == 0;
    }

    int signum() {
        return (int) Math.signum(high);
    }

    /// The nearest double; infinite or 0 where it is beyond those.
    double toDouble() {
        return Math.scalb(high, Math.clamp(scale, -3_000, 3_000));
    }

    Twofold negated() {
        return new Twofold(-high, -low, scale, error);
    }

    Twofold abs() {
        return high < 0 ? negated() : this;
    }

    Twofold plus(Twofold other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        if (scale < other.scale) {
            return other.plus(this);
        }
        if (scale - other.scale > APART) {
            return isKnown() && other.isKnown() ? within(ROUNDING) : UNKNOWN;
        }
        int down = (int) (other.scale - scale);
        double a = Math.scalb(other.high, down);
        double b = Math.scalb(other.low, down);
        double sum = high + a;
        double rest = lost(high, a, sum);
        double lows = low + b;
        double restOfLows = lost(low, b, lows);
        double second = rest + lows;
        double top = sum + second;
        double bottom = second - (top - sum) + restOfLows;
        boolean exact = low == 0 && b == 0;
        double off = error + other.error * Math.abs(a / high);
        double relative = off == 0 ? 0 : off * Math.abs(high / top);
        return top == 0 && off > 0 ? UNKNOWN : shifted(top, bottom, scale, relative + (exact ? 0 : ROUNDING));
    }

    /// What a sum of two lost to rounding.
    private static double lost(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    Twofold minus(Twofold other) {
        return plus(other.negated());
    }

    Twofold times(Twofold other) {
        double product = high * other.high;
        double rest = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
        double top = product + rest;
        boolean exact = low == 0 && other.low == 0;
        return shifted(top, rest - (top - product), scale + other.scale, error + other.error + (exact ? 0 : ROUNDING));
    }

    Twofold times(double factor) {
        return times(of(factor));
    }

    Twofold over(Twofold other) {
        if (other.isZero()) {
            return UNKNOWN;
        }
        double first = high / other.high;
        var rest = minus(scaled(first, scale - other.scale).times(other).exactly());
        double second =
                rest.isZero() ? 0 : Math.scalb(rest.high, (int) Math.max(-300, rest.scale - scale)) / other.high;
        double top = first + second;
        return shifted(top, second - (top - first), scale - other.scale, error + other.error + ROUNDING);
    }

    private static Twofold scaled(double value, long scale) {
        return shifted(value, 0, scale, 0);
    }

    private Twofold exactly() {
        return new Twofold(high, low, scale, 0);
    }

    Twofold root() {
        if (high <= 0) {
            return high == 0 ? this : UNKNOWN;
        }
        int odd = (int) Math.floorMod(scale, 2L);
        var start = scaled(Math.sqrt(Math.scalb(high, odd)), (scale - odd) / 2);
        var better = start.plus(exactly().over(start)).times(0.5);
        return better.exactly().within(error / 2 + 4 * ROUNDING);
    }

    int compare(Twofold other) {
        var gap = minus(other);
        return gap.signum();
    }

    // Exponentials and logarithms.

    Twofold exp() {
        if (isZero()) {
            return ONE;
        }
        if (!isKnown() || scale > FAR) {
            return UNKNOWN;
        }
        double count = Math.rint(toDouble() / LOG_2);
        var rest = exactly().minus(LN2.times(count));
        var power = rest.times(0x1p-4).series().plus(ONE);
        for (int i = 0; i < 4; i++) {
            power = power.times(power);
        }
        double off = error * Math.abs(toDouble()) + 0x1p-100 * Math.max(1, Math.abs(count));
        return new Twofold(power.high, power.low, power.scale + (long) count, off);
    }

    /// exp(x) - 1 for a small x.
    private Twofold series() {
        var sum = this;
        var term = this;
        for (int n = 2; n < TERMS; n++) {
            term = term.times(this).over(of(n));
            sum = sum.plus(term);
        }
        return sum;
    }

    /// exp(x) - 1.
    Twofold expm1() {
        boolean near = Math.abs(toDouble()) < NEAR;
        return near && isKnown() ? exactly().series().exactly().within(error + 0x1p-98) : exp().minus(ONE);
    }

    Twofold log() {
        if (high <= 0 || !isKnown()) {
            return UNKNOWN;
        }
        var above = minus(ONE);
        if (above.isZero() || Math.abs(above.toDouble()) < 0x1p-6) {
            return above.log1p();
        }
        var mantissa = new Twofold(high, low, 0, 0);
        double near = Log.log(high);
        var rest = mantissa.times(of(-near).exp()).minus(ONE);
        var sum = LN2.times((double) scale).plus(of(near).plus(rest.log1p()));
        return sum.exactly()
                .within((error + 0x1p-98 * (1 + Math.abs(scale))) / Math.max(1e-3, Math.abs(sum.toDouble())));
    }

    /// log(1 + x); for a small x 2*(t + t^3/3 + ...), t = x/(2 + x).
    Twofold log1p() {
        if (isZero() || Math.abs(toDouble()) >= 0x1p-6) {
            return isZero() ? this : plus(ONE).log();
        }
        var t = exactly().over(exactly().plus(of(2)));
        var square = t.times(t);
        var power = t;
        var sum = t;
        for (int n = 3; n < 2 * LOG_TERMS && !power.isZero(); n += 2) {
            power = power.times(square);
            sum = sum.plus(power.over(of(n)));
        }
        return sum.times(2).exactly().within(1.1 * error + 0x1p-97);
    }

    /// A double's function at this number: known to a double's digits, and no better than its argument.
    Twofold through(java.util.function.DoubleUnaryOperator function) {
        double x = toDouble();
        double wide = Math.abs(x) * Math.max(error, 0x1p-52);
        double value = function.applyAsDouble(x);
        double up = function.applyAsDouble(x + wide);
        double down = function.applyAsDouble(x - wide);
        double relative = 0x1p-48 + Math.abs(up - down) / Math.abs(value);
        return isKnown() && Double.isFinite(value) && relative < 1 ? of(value).within(relative) : UNKNOWN;
    }
}
