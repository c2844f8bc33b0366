package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.table.Dataset;

/// What a row costs, and what is known about its shape.
///
/// @param loss the loss with every length known
/// @param proof whether it is convex in its scores, with the proof or the counterexample
/// @param shift whether its scores may move together
public record Cost(Bound loss, Convexity proof, Shift shift) {

    /// What is known of a loss on these rows.
    public static Cost of(Bound loss, Convexity proof, Dataset data) {
        Sample sample = Sample.of(data, loss);
        return new Cost(loss, proof, Shift.of(loss, sample.y(), sample.columns()));
    }

    /// Whether it is proven to be convex.
    public boolean convex() {
        return proof.verdict() == Convexity.Verdict.PROVEN;
    }

    /// The same cost with its kinks rounded off; a convex one stays convex.
    Cost softened(double width) {
        return new Cost(loss.softened(width), proof, shift);
    }
}
