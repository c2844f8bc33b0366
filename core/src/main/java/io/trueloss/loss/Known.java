package io.trueloss.loss;

import java.util.Locale;
import java.util.OptionalDouble;

/// What is known of one trait of a loss, and from what.
///
/// @param trait the trait
/// @param standing what is known
/// @param bound the number that belongs to it (a Lipschitz constant, the largest curvature, the least value),
///     if there is one
/// @param how what that rests on, in a few words
public record Known(Trait trait, Standing standing, OptionalDouble bound, String how) {

    /// What may be known.
    public enum Standing {
        /// It follows from the formula, for all scores and targets.
        PROVEN,
        /// It holds wherever it was looked at.
        TESTED,
        /// It does not hold.
        REFUTED,
        /// Nothing was found either way.
        UNKNOWN;

        /// Whether the trait holds, proven or as far as was looked.
        public boolean holds() {
            return this == PROVEN || this == TESTED;
        }

        /// In lower case.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Known proven(Trait trait, String how) {
        return new Known(trait, Standing.PROVEN, OptionalDouble.empty(), how);
    }

    static Known tested(Trait trait, String how) {
        return new Known(trait, Standing.TESTED, OptionalDouble.empty(), how);
    }

    static Known refuted(Trait trait, String how) {
        return new Known(trait, Standing.REFUTED, OptionalDouble.empty(), how);
    }

    static Known unknown(Trait trait, String how) {
        return new Known(trait, Standing.UNKNOWN, OptionalDouble.empty(), how);
    }

    Known with(double number) {
        return new Known(trait, standing, OptionalDouble.of(number), how);
    }

    Known of(Trait other) {
        return new Known(other, standing, bound, how);
    }

    /// Whether it holds, proven or as far as was looked.
    public boolean holds() {
        return standing.holds();
    }

    /// The bound as people read it: six digits, or nothing.
    public String boundText() {
        return bound.isPresent() ? number(bound.getAsDouble()) : "";
    }

    /// Six significant digits.
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.6g", 0 + value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
