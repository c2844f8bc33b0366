package io.trueloss.race;

import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The median of a few repeats, and how it would vary: by resampling them.
public final class Resampled {
    /// How often they are resampled.
    static final int COUNT = 2000;

    private Resampled() {}

    /// The median with its interval; without one where an end of it would be infinite.
    ///
    /// @param values one a repeat
    /// @param level the confidence, such as 0.95
    public static Estimate median(double[] values, double level) {
        double median = Spread.median(values);
        long n = values.length;
        if (n < 2) {
            return new Estimate.Unknown(median, n, "one repeat does not show how much others differ");
        }
        double[] medians = medians(values);
        int out = out(values.length, level);
        double low = medians[out];
        double high = medians[COUNT - 1 - out];
        return Double.isFinite(high) && low < high
                ? new Estimate.Interval(median, Math.min(low, median), Math.max(high, median), level, n, Double.NaN)
                : new Estimate.Unknown(
                        median, n, low < high ? "the upper end is a miss" : "all repeats that count say the same");
    }

    /// The medians of resamples, ascending.
    static double[] medians(double[] values) {
        int n = values.length;
        Seed seed = new Seed(0).child("resampled");
        double[] medians = new double[COUNT];
        double[] drawn = new double[n];
        for (int b = 0; b < COUNT; b++) {
            for (int i = 0; i < n; i++) {
                drawn[i] = values[seed.below((long) b * n + i, n)];
            }
            medians[b] = Spread.median(drawn);
        }
        Arrays.sort(medians);
        return medians;
    }

    /// How many of the resamples to leave out at each end. The tails are widened as a Student's t is beside a
    /// normal distribution, since a bootstrap of few repeats is too sure of itself (Hesterberg 2015, Am.
    /// Stat. 69(4), 371–386: expanded percentiles).
    static int out(int n, double level) {
        if (n < 2) {
            return 0;
        }
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - level) / 2);
        double tail = NormalDistribution.of(0, 1).survivalProbability(t * Math.sqrt(n / (n - 1.0)));
        return (int) Math.floor(tail * (COUNT - 1));
    }
}
