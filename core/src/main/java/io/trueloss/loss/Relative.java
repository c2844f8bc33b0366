package io.trueloss.loss;

import java.util.Comparator;

/// A loss of the catalogue that another one equals, or is like.
///
/// @param loss the one of the catalogue, as people type it
/// @param factor how many times it the other loss is
/// @param stretch how many times its scores (from the target, where that is a number) those of the other loss
///     are
/// @param constant what remains of the other loss
/// @param distance how far the two gradients are from each other, as a share of their size
/// @param points at how many points they were compared
/// @param size how long the formula of the one of the catalogue is
public record Relative(
        String loss, double factor, double stretch, Constant constant, double distance, int points, long size) {

    /// Nearer than this, two gradients are one.
    private static final double SAME = 1e-9;

    /// What of a loss does not move with the scores.
    ///
    /// @param kind whether there is anything
    /// @param value how much, if it is the same for every target
    public record Constant(Kind kind, double value) {

        /// Whether something remains.
        public enum Kind {
            /// Nothing.
            NONE,
            /// The same for every target.
            NUMBER,
            /// Something that depends on the target alone.
            OF_TARGET
        }
    }

    /// Nearest first; of equally near ones, the one that needs no change.
    static final Comparator<Relative> ORDER = Comparator.<Relative>comparingDouble(
                    relative -> relative.isEqual() ? 0 : relative.distance())
            .thenComparingInt(relative -> relative.stretch() == 1 ? 0 : 1)
            .thenComparingInt(relative -> relative.factor() == 1 ? 0 : 1)
            .thenComparingInt(relative -> relative.loss().contains("(") ? 1 : 0)
            .thenComparingDouble(Relative::size)
            .thenComparing(Relative::loss);

    /// Whether the two are one but for a factor and what does not move with the scores.
    public boolean isEqual() {
        return distance <= SAME;
    }

    /// The name without settings.
    String name() {
        return loss.replaceFirst("\\(.*", "");
    }

    /// In words: `2 times half-squared`, `1/9 of pseudo-huber(delta=3), plus 4`.
    public String text() {
        var times = factor == 1 ? "" : part(factor);
        var at = stretch == 1 ? "" : " at " + Known.number(stretch) + " times the score";
        var rest = switch (constant.kind()) {
            case NONE -> "";
            case NUMBER -> (constant.value() < 0 ? ", minus " : ", plus ") + Known.number(Math.abs(constant.value()));
            case OF_TARGET -> ", plus a part that depends on y alone";
        };
        return times + loss + at + (isEqual() ? rest : "");
    }

    private static String part(double factor) {
        double inverse = Math.rint(1 / factor);
        return factor < 1 && Math.abs(factor * inverse - 1) < 1e-9
                ? "1/" + Known.number(inverse) + " of "
                : Known.number(factor) + " times ";
    }
}
