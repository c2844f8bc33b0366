package io.trueloss.error;

/// What a setting must be. A record's constructor calls these; the message reads "delta must be positive and
/// finite, was 0.0".
public final class Require {

    private Require() {}

    /// Refuses a value that is not above 0 and finite.
    public static void positive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw refused(name, "positive and finite", value);
        }
    }

    /// Refuses a value that is below 0 or not finite.
    public static void notNegative(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw refused(name, "0 or more, and finite", value);
        }
    }

    /// Refuses a value that is not strictly between 0 and 1.
    public static void fraction(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw refused(name, "between 0 and 1", value);
        }
    }

    /// Refuses a value that is below 0, or 1 or more: a decay, a momentum, a share that may be nothing.
    public static void belowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw refused(name, "0 or more and below 1", value);
        }
    }

    /// Refuses NaN and infinities.
    public static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw refused(name, "finite", value);
        }
    }

    /// Refuses a count below `least`.
    public static void atLeast(String name, long least, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
    }

    /// Refuses a count that `unit` does not divide.
    public static void multiple(String name, long unit, long value) {
        if (value % unit != 0) {
            throw new IllegalArgumentException(name + " must be a multiple of " + unit + ", was " + value);
        }
    }

    private static IllegalArgumentException refused(String name, String rule, double value) {
        return new IllegalArgumentException(name + " must be " + rule + ", was " + value);
    }
}
