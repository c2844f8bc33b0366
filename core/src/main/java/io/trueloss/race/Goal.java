package io.trueloss.race;

/// What counts as there, and in what the way is measured.
///
/// @param target the value to reach: of the objective, or of the loss on the rows to judge by
/// @param on which of the two
/// @param by what a run costs
/// @param whole how many rows one look at the whole is
public record Goal(double target, On on, Terms.Axis by, int whole) {

    /// What is to reach the target.
    public enum On {
        /// The objective on the training rows.
        TRAIN,
        /// The loss on the rows to judge by.
        VALID
    }

    /// What a run had cost when it was there; infinite if it never was.
    public double reached(Trace trace) {
        return on == On.TRAIN ? trace.reached(target, by, whole) : trace.judgedTo(target, by, whole);
    }

    /// What a whole run cost.
    double spent(Trace trace) {
        return trace.spent(by, whole);
    }
}
