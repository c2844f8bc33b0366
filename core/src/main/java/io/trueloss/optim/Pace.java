package io.trueloss.optim;

import java.util.Locale;
import java.util.Optional;

/// How a descent was going when a limit ended it, told by the second half of its steps.
///
/// @param kind what it did
/// @param each by how much it fell a step, in units of the objective
/// @param swing by how much it went up or down a step
/// @param more how many more steps the slope needs to be small enough, if it goes on to shrink by the same
///     share a step; NaN if it did not shrink
/// @param most how many it needs if it shrinks ever more slowly, where it looks like that; else the same
/// @param residual the slope at the end, beside the steepest met
/// @param spread how unlike the curvature is in different directions, where that was looked at
/// @param limit the rate above which the rule's steps grow, where its rate is above it
public record Pace(
        Kind kind,
        double each,
        double swing,
        double more,
        double most,
        double residual,
        Optional<Spread> spread,
        Optional<Double> limit) {
    private static final double MANY = 1e9;

    /// Without a look at the curvature.
    Pace(Kind kind, double each, double swing, double more, double most, double residual) {
        this(kind, each, swing, more, most, residual, Optional.empty(), Optional.empty());
    }

    /// The same with what the curvature tells.
    Pace with(Spread looked, Optional<Double> highest) {
        return new Pace(kind, each, swing, more, most, residual, Optional.of(looked), highest);
    }

    /// What a descent does.
    public enum Kind {
        /// It gets lower.
        FALLING,
        /// Its value stays the same, though its slope is not small.
        FLAT,
        /// It goes up and down, and gets no lower.
        SWINGING,
        /// It goes up and down, ever less.
        SETTLING
    }

    /// The curvature in the directions that were looked at, in standardised coordinates.
    ///
    /// @param smallest in the direction of least curvature
    /// @param largest in that of most
    /// @param directions how many, each orthogonal to the others, were looked at
    public record Spread(double smallest, double largest, int directions) {
        /// From here on an optimizer that does not see the curvature is slowed.
        private static final double UNLIKE = 1000;

        /// The largest beside the smallest: the condition number of the Hessian, if all directions were
        /// looked at, else it is at least that. Infinite if a direction has no curvature; NaN where one
        /// curves down.
        public double condition() {
            return smallest < 0 ? Double.NaN : largest / smallest;
        }

        private String text() {
            if (smallest < 0) {
                return "; some direction curves down: it is passing a saddle, which newton leaves";
            }
            if (!(condition() >= UNLIKE)) {
                return "";
            }
            return String.format(
                    Locale.ROOT,
                    "; the curvature is %s times as large in one direction as in another (the condition number): "
                            + "newton sees that and is not slowed by it, lbfgs less than others",
                    Double.isInfinite(condition()) ? "more than 1e7" : String.format(Locale.ROOT, "%.2g", condition()));
        }
    }

    /// What it did, in a word.
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// In words, with what to do.
    public String text() {
        String rate = limit.map(most -> String.format(
                        Locale.ROOT, "; steps grow above the rate %.3g: take a lower one than that", most))
                .orElse("");
        if (limit.isPresent() && kind != Kind.FALLING) {
            return "it goes back and forth" + rate;
        }
        return switch (kind) {
            case FALLING -> falling() + rate + spread.map(Spread::text).orElse("");
            case FLAT -> flat() + spread.map(Spread::text).orElse("");
            case SWINGING -> swinging();
            case SETTLING -> "it still swings, but ever less: more steps (--steps) may do";
        };
    }

    private String falling() {
        if (Double.isNaN(more)) {
            return String.format(
                    Locale.ROOT, "still falling, by %.2g a step, and no less steep: no end is in sight", each);
        }
        if (more > MANY) {
            return "still falling, but at its pace no number of steps will do: take longer steps, or another optimizer";
        }
        String number = most > MANY
                ? String.format(Locale.ROOT, "at least %,d", round(more))
                : round(most) > round(more)
                        ? String.format(Locale.ROOT, "%,d to %,d", round(more), round(most))
                        : String.format(Locale.ROOT, "about %,d", round(more));
        return "still falling: at its pace " + number + " more steps (--steps) would do";
    }

    /// To two digits.
    private static long round(double number) {
        double unit = Math.max(1, StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(1, number))) - 1));
        return (long) (Math.ceil(number / unit) * unit);
    }

    private String flat() {
        return String.format(
                Locale.ROOT,
                "flat: the value stays the same, though its slope is still %.2g of the steepest: longer steps, or "
                        + "a larger --tolerance",
                residual);
    }

    private String swinging() {
        return String.format(
                Locale.ROOT,
                "it swings, by %.2g a step, and falls no more: a lower rate, one that falls "
                        + "(scheduled, plateau), an average, or larger batches",
                swing);
    }
}
