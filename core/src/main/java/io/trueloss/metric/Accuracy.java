package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Proportion;

/// The share of rows whose likeliest level is the true one.
///
/// - Domain: a target with levels, and probabilities or scores. Two levels part at a probability of one half or
///   a score of 0.
/// - Use when: every mistake costs the same and levels are about equally frequent.
/// - Avoid when: one level is rare: never predicting it is then accurate.
/// - Source: any textbook; interval: Wilson (1927), J. Am. Stat. Assoc. 22(158), 209–212.
public record Accuracy() implements Metric {

    @Override
    public String needs() {
        return "a target with levels, and probabilities or scores";
    }

    @Override
    public boolean applies(Scored rows) {
        return rows.levels().isPresent();
    }

    @Override
    public Estimate measure(Scored rows, double level) {
        return rows.levels()
                .map(likeliest -> of(rows, likeliest, level))
                .orElseGet(() -> rows.without("it needs " + needs()));
    }

    private static Estimate of(Scored rows, int[] likeliest, double level) {
        double[] right = new double[likeliest.length];
        for (int i = 0; i < right.length; i++) right[i] = likeliest[i] == rows.y()[i] ? 1 : 0;
        return Proportion.of(right, rows.sampled(), level);
    }
}
