package io.trueloss.race;

import java.util.Arrays;

/// How one run went: where it stood after each move.
///
/// @param end why it ended
/// @param rows rows whose gradient had been taken
/// @param nanos time that had been spent, in nanoseconds
/// @param value the objective
/// @param valid the loss on the rows to judge by; NaN where nobody looked
/// @param w the weights where the objective was lowest
public record Trace(End end, long[] rows, long[] nanos, double[] value, double[] valid, double[] w) {

    /// Why a run ended.
    ///
    /// @param kind the same in one word
    /// @param reason in words
    public record End(Kind kind, String reason) {}

    /// How runs end.
    public enum Kind {
        /// The optimizer said that it had arrived.
        ARRIVED,
        /// Its rows were used up.
        SPENT,
        /// It went no further, though it had not arrived.
        STUCK,
        /// It fell or rose without end, or to where nothing is finite.
        DIVERGED
    }

    /// Where the objective was lowest.
    public int best() {
        int best = 0;
        for (int i = 1; i < value.length; i++) {
            if (value[i] < value[best]) {
                best = i;
            }
        }
        return best;
    }

    /// The objective at its lowest.
    public double lowest() {
        return value[best()];
    }

    /// The loss on the rows to judge by where the objective was lowest.
    public double judged() {
        return valid[best()];
    }

    /// The lowest loss on the rows to judge by that anybody saw; NaN if nobody looked.
    public double lowestJudged() {
        return Arrays.stream(valid).filter(loss -> !Double.isNaN(loss)).min().orElse(Double.NaN);
    }

    /// Rows that the whole run took.
    public long spentRows() {
        return rows[rows.length - 1];
    }

    /// Time that the whole run took, in nanoseconds.
    public long spentNanos() {
        return nanos[nanos.length - 1];
    }

    /// What the whole run cost.
    public double spent(Terms.Axis by, int whole) {
        return cost(rows.length - 1, by, whole);
    }

    /// What it had cost when it first stood at or below a value; infinite if it never did.
    public double reached(double target, Terms.Axis by, int whole) {
        return first(value, target, by, whole);
    }

    /// What it had cost when the rows to judge by first had such a loss; infinite if they never had.
    public double judgedTo(double target, Terms.Axis by, int whole) {
        return first(valid, target, by, whole);
    }

    private double first(double[] values, double target, Terms.Axis by, int whole) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= target) {
                return cost(i, by, whole);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /// What it had cost after so many moves.
    public double cost(int at, Terms.Axis by, int whole) {
        return switch (by) {
            case ROWS -> rows[at];
            case PASSES -> (double) rows[at] / whole;
            case TIME -> nanos[at] / 1e9;
        };
    }

    /// The same way to the last bit, whatever time it took.
    public boolean sameWay(Trace other) {
        return end.equals(other.end)
                && Arrays.equals(rows, other.rows)
                && Arrays.equals(value, other.value)
                && Arrays.equals(valid, other.valid)
                && Arrays.equals(w, other.w);
    }

    /// A hash of the way: equal for the same way, to the last bit, whatever time it took.
    public int way() {
        return Arrays.deepHashCode(new Object[] {end.kind().name(), end.reason(), rows, value, valid, w});
    }
}
