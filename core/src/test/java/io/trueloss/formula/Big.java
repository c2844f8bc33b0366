package io.trueloss.formula;

import java.math.BigDecimal;
import org.apfloat.Apfloat;

/// A number of the [Oracle]: a real one with many digits, or what is none.
///
/// @param kind what it is
/// @param x the number; else its sign, 1 or -1
record Big(Kind kind, Apfloat x) {

    enum Kind {
        REAL,
        /// A positive or negative number too small for any exponent: exp(-1e300).
        TINY,
        /// A finite number too large for any exponent: exp(1e300).
        HUGE,
        INFINITE,
        /// A missing value.
        NAN,
        /// Of something outside its domain.
        OUTSIDE,
        /// Such as 0*infinity.
        INDETERMINATE,
        /// What the oracle cannot tell with the digits that it has.
        UNKNOWN
    }

    static final Big ZERO = real(Apfloat.ZERO);
    static final Big ONE = real(Apfloat.ONE);
    static final Big NAN = new Big(Kind.NAN, Apfloat.ONE);
    static final Big OUTSIDE = new Big(Kind.OUTSIDE, Apfloat.ONE);
    static final Big INDETERMINATE = new Big(Kind.INDETERMINATE, Apfloat.ONE);
    static final Big UNKNOWN = new Big(Kind.UNKNOWN, Apfloat.ONE);

    static Big real(Apfloat x) {
        return new Big(Kind.REAL, x);
    }

    /// The number that a double is, exactly.
    static Big of(double value) {
        if (Double.isNaN(value)) {
            return NAN;
        }
        return Double.isInfinite(value)
                ? infinite(value > 0 ? 1 : -1)
                : real(value == 0 ? Apfloat.ZERO : new Apfloat(new BigDecimal(value), Apfloat.INFINITE));
    }

    static Big truth(boolean holds) {
        return holds ? ONE : ZERO;
    }

    static Big tiny(int sign) {
        return new Big(Kind.TINY, new Apfloat(sign));
    }

    static Big huge(int sign) {
        return new Big(Kind.HUGE, new Apfloat(sign));
    }

    static Big infinite(int sign) {
        return new Big(Kind.INFINITE, new Apfloat(sign));
    }

    boolean isReal() {
        return kind == Kind.REAL;
    }

    /// Whether it is no number at all.
    boolean isPoison() {
        return kind.ordinal() >= Kind.NAN.ordinal();
    }

    boolean isZero() {
        return isReal() && x.signum() == 0;
    }

    int signum() {
        return x.signum();
    }

    /// The nearest double; NaN where it is none.
    double toDouble() {
        return switch (kind) {
            case REAL -> x.signum() == 0 ? 0 : toDouble(x);
            case TINY -> 0;
            case HUGE, INFINITE -> x.signum() * Double.POSITIVE_INFINITY;
            case OUTSIDE -> Double.POSITIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    private static double toDouble(Apfloat x) {
        if (x.scale() > 320) {
            return x.signum() * Double.POSITIVE_INFINITY;
        }
        return x.scale() < -340 ? 0 : new BigDecimal(x.precision(40).toString()).doubleValue();
    }

    @Override
    public String toString() {
        return isReal() ? x.precision(25).toString() : kind + " " + x.signum();
    }
}
