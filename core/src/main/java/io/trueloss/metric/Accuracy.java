package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Proportion;
import java.util.Optional;
import java.util.stream.IntStream;

/// The share of rows whose likeliest class is the true one.
///
/// - Domain: a target with levels, and scores or probabilities. Two levels part at a probability of one half or a score of
///   zero.
/// - Use when: every mistake costs the same and classes are about equally frequent.
/// - Avoid when: one class is rare: never predicting it is then accurate.
/// - Source: any textbook; interval: Wilson (1927).
public record Accuracy() implements Metric {

    @Override
    public Estimate measure(Scored rows, double level) {
        Optional<int[]> classes = rows.classes();
        if (classes.isEmpty()) return rows.without("needs a target with levels, and scores or probabilities");
        double[] right = IntStream.range(0, rows.rows())
                .mapToDouble(i -> classes.get()[i] == rows.y()[i] ? 1 : 0)
                .toArray();
        return Proportion.of(right, rows.sampled(), level);
    }
}
