package io.trueloss.app.render;

import io.trueloss.report.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers for people: thousands separated, and no more digits than they need.
public enum Digits {
    /// Six significant digits; an estimate as many as make its interval's width three digits long.
    FEW,
    /// Every digit of the double.
    ALL;

    private static final int SIGNIFICANT = 6;

    /// A whole number: `30,000`.
    public static String count(long value) {
        return separated(Long.toString(value));
    }

    /// A number without an interval. Digits before the decimal point are never rounded away.
    public String number(double value) {
        if (this == ALL || !Double.isFinite(value)) {
            return Exact.number(value);
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e12) {
            return scientific(value);
        }
        int whole = new BigDecimal(size).precision() - new BigDecimal(size).scale();
        return decimal(
                trimmed(new BigDecimal(value).setScale(Math.max(0, SIGNIFICANT - whole), RoundingMode.HALF_EVEN)));
    }

    /// A share as a percentage, to a tenth: `22.1%`; one below 1% to three digits.
    String percent(double share) {
        double hundred = share * 100;
        if (this == ALL || !Double.isFinite(hundred)) {
            return number(hundred) + "%";
        }
        boolean small = Math.abs(hundred) < 1;
        return (small ? number(new BigDecimal(hundred).round(new MathContext(3)).doubleValue()) : fixed(hundred, 1))
                + "%";
    }

    /// An estimate's value and, if it has an interval, the interval's ends, all to the same decimal.
    Figures estimate(Estimate estimate) {
        if (!(estimate instanceof Estimate.Interval interval)) {
            return new Figures(number(estimate.value()), "", "");
        }
        double width = interval.high() - interval.low();
        double size = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        boolean even = width > 0 && Double.isFinite(size) && Double.isFinite(interval.value());
        if (this == ALL || !even || size < 1e-4 || size >= 1e12) {
            return new Figures(number(interval.value()), number(interval.low()), number(interval.high()));
        }
        int decimals = Math.clamp(2 - (int) Math.floor(StrictMath.log10(width)), 0, 15);
        return new Figures(
                fixed(interval.value(), decimals), fixed(interval.low(), decimals), fixed(interval.high(), decimals));
    }

    /// The texts of an estimate: its value, and the ends of its interval or empty texts.
    ///
    /// @param value the value
    /// @param low the lower end
    /// @param high the upper end
    record Figures(String value, String low, String high) {}

    private static String fixed(double value, int decimals) {
        var rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return decimal(rounded);
    }

    private static String scientific(double value) {
        var rounded = trimmed(new BigDecimal(value).round(new MathContext(SIGNIFICANT)));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static BigDecimal trimmed(BigDecimal number) {
        var trimmed = number.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }

    private static String decimal(BigDecimal number) {
        var text = number.toPlainString();
        int point = text.indexOf('.');
        return point < 0 ? separated(text) : separated(text.substring(0, point)) + text.substring(point);
    }

    private static String separated(String whole) {
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }
}
