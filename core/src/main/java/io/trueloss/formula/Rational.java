package io.trueloss.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// A fraction, exact: what proofs compute with where rounding would hide that two numbers are equal.
///
/// @param top the numerator
/// @param bottom the denominator, above 0, without a common factor
record Rational(BigInteger top, BigInteger bottom) implements Comparable<Rational> {

    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);
    private static final MathContext DOWN = new MathContext(25, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(25, RoundingMode.CEILING);

    static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /// The decimal as people write the number, not the double nearest to it: 0.1 is a tenth.
    static Optional<Rational> decimal(double value) {
        if (!Double.isFinite(value) || value != 0 && (Math.abs(value) > 1e60 || Math.abs(value) < 1e-60)) {
            return Optional.empty();
        }
        var decimal = new BigDecimal(Double.toString(value));
        return Optional.of(
                decimal.scale() > 0
                        ? reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                        : new Rational(decimal.toBigInteger(), BigInteger.ONE));
    }

    private static Rational reduced(BigInteger top, BigInteger bottom) {
        var common = top.gcd(bottom).max(BigInteger.ONE);
        var sign = bottom.signum() < 0 ? common.negate() : common;
        return new Rational(top.divide(sign), bottom.divide(sign));
    }

    Rational plus(Rational other) {
        return reduced(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Rational negate() {
        return new Rational(top.negate(), bottom);
    }

    Rational times(Rational other) {
        return reduced(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /// The quotient; the divisor must not be zero.
    Rational over(Rational other) {
        return reduced(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Rational pow(int exponent) {
        return exponent < 0 ? ONE.over(pow(-exponent)) : new Rational(top.pow(exponent), bottom.pow(exponent));
    }

    int signum() {
        return top.signum();
    }

    boolean isZero() {
        return signum() == 0;
    }

    /// As a number of a formula, or a quotient of two, if those are exact.
    Optional<Expr> expr() {
        double nearest = new BigDecimal(top)
                .divide(new BigDecimal(bottom), MathContext.DECIMAL64)
                .doubleValue();
        if (decimal(nearest).filter(this::equals).isPresent()) {
            return Optional.of(Expr.of(0 + nearest));
        }
        boolean small = top.bitLength() <= 53 && bottom.bitLength() <= 53;
        return small
                ? Optional.of(Expr.of(Op.DIV, Expr.of(top.doubleValue()), Expr.of(bottom.doubleValue())))
                : Optional.empty();
    }

    /// The interval of doubles around it.
    Interval interval() {
        var above = new BigDecimal(top);
        var below = new BigDecimal(bottom);
        double low = above.divide(below, DOWN).doubleValue();
        double high = above.divide(below, UP).doubleValue();
        boolean exact = low == high && new BigDecimal(low).multiply(below).compareTo(above) == 0;
        return exact ? Interval.point(0 + low) : new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    @Override
    public int compareTo(Rational other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
