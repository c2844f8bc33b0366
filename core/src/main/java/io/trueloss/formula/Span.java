package io.trueloss.formula;

/// Where the values of a target or a column lie.
///
/// @param low the least
/// @param high the greatest
/// @param whole whether only whole numbers occur
public record Span(double low, double high, boolean whole) {

    /// Any number.
    public static final Span ANY = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

    /// 0 or more.
    public static final Span NOT_NEGATIVE = new Span(0, Double.POSITIVE_INFINITY, false);

    /// More than 0.
    public static final Span POSITIVE = new Span(Double.MIN_VALUE, Double.POSITIVE_INFINITY, false);

    /// From 0 to 1.
    public static final Span SHARE = new Span(0, 1, false);

    /// 0 or 1.
    public static final Span BIT = new Span(0, 1, true);

    /// Refuses ends in the wrong order.
    public Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must not be above high, were " + low + " and " + high);
        }
    }

    Interval interval() {
        return new Interval(low, high);
    }

    /// Whether there are so few values that each can be tried.
    boolean isCountable() {
        return whole && high - low < 64;
    }
}
