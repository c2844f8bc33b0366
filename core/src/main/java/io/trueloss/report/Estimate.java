package io.trueloss.report;

/// A number that was measured, with what it rests on. No measured number reaches a person without one.
public sealed interface Estimate extends Value {

    /// The number itself, in the unit of what was measured.
    double value();

    /// How many rows (or whatever else was counted) it rests on.
    long n();

    /// A number with an interval that holds the truth with the stated confidence.
    ///
    /// @param value the estimate
    /// @param low the lower end of the interval
    /// @param high the upper end of the interval
    /// @param level the confidence, between 0 and 1: 0.95 is 95%
    /// @param n how many rows it rests on
    /// @param se the standard error of the estimate, in its unit; NaN where the interval comes without one
    record Interval(double value, double low, double high, double level, long n, double se) implements Estimate {

        public Interval {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must be between 0 and 1, was " + level);
            }
            if (low > high) {
                throw new IllegalArgumentException("low must not pass high, was " + low + " and " + high);
            }
        }
    }

    /// A number without uncertainty: everything there is was counted, or it follows by arithmetic.
    ///
    /// @param value the number
    /// @param n how many rows it rests on
    record Exact(double value, long n) implements Estimate {}

    /// A number whose uncertainty could not be found, and why.
    ///
    /// @param value the number, or NaN if there is none either
    /// @param n how many rows it rests on
    /// @param reason why there is no interval, as words that finish "no interval: ..."
    record Unknown(double value, long n, String reason) implements Estimate {

        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason must say why there is no interval, was empty");
            }
        }
    }
}
