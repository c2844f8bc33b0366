package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Convexity;
import io.trueloss.formula.Span;
import io.trueloss.formula.Walls;
import io.trueloss.table.Dataset;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What a row costs, and what is known about its shape.
///
/// @param loss the loss with every length known
/// @param proof whether it is convex in its scores, with the proof or the counterexample
/// @param shift whether its scores may move together
public record Cost(Bound loss, Convexity proof, Shift shift) {

    /// What is known of a loss on these rows: convex wherever target and columns have the signs that they have
    /// here.
    public static Cost of(Bound loss, Dataset data) {
        Sample sample = Sample.of(data, loss);
        Map<String, Span> spans = new HashMap<>();
        if (!data.response().task().levelled() || data.response().task() == Task.BINARY) {
            spans.put("y", span(sample.allTargets()));
        }
        for (int i = 0; i < loss.columns().size(); i++) spans.put(loss.columns().get(i), span(sample.columns()[i]));
        return new Cost(loss, Convexity.of(loss, spans), Shift.of(loss, sample));
    }

    private static Span span(double[] values) {
        if (Arrays.stream(values).allMatch(value -> value == 0 || value == 1)) return Span.BIT;
        double least = Arrays.stream(values).min().orElse(0);
        if (least > 0) return Span.POSITIVE;
        return least == 0 ? Span.NOT_NEGATIVE : Span.ANY;
    }

    /// Whether it is proven to be convex.
    public boolean convex() {
        return proof.verdict() == Convexity.Verdict.PROVEN;
    }

    /// The same cost with a wall before each end of where it is finite.
    Cost guarded(Walls walls, double price) {
        return new Cost(walls.guarded(price), proof, shift);
    }

    /// The same cost with its kinks rounded off; a convex one stays convex.
    Cost softened(double width) {
        return new Cost(loss.softened(width), proof, shift);
    }
}
