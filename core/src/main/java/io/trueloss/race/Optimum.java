package io.trueloss.race;

/// How low an objective goes.
///
/// @param value the value; NaN if it is not known before the race
/// @param proof how sure that is
/// @param meaning the same in words
public record Optimum(double value, Proof proof, String meaning) {

    /// How sure it is that there is nothing lower.
    public enum Proof {
        /// Convex, and solved to a certificate.
        CERTIFIED,
        /// Known from where the problem was published.
        KNOWN,
        /// The lowest that any lane saw.
        BEST_SEEN
    }

    /// Not known: the lowest that will be seen.
    public static Optimum unknown(String why) {
        return new Optimum(Double.NaN, Proof.BEST_SEEN, why);
    }

    /// The same, or what was seen where that is lower by more than rounding, or nothing was known.
    ///
    /// @param lowest the lowest value that any lane saw
    Optimum or(double lowest) {
        double rounding = 1e-12 * Math.max(1, Math.abs(value));
        return value <= lowest + rounding
                ? new Optimum(Math.min(value, lowest), proof, meaning)
                : new Optimum(lowest, Proof.BEST_SEEN, meaning);
    }
}
