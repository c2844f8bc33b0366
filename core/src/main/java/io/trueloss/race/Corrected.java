package io.trueloss.race;

import io.trueloss.report.Estimate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean over splits of the same rows, whose parts overlap: the variance of independent means would be far too
/// small, and is made larger by the rows held out for each row learned from (Nadeau and Bengio 2003, Mach.
/// Learn. 52, 239–281).
///
/// @param mean the mean
/// @param se its standard error, corrected
/// @param n how many splits
public record Corrected(double mean, double se, int n) {

    /// The mean of what one value a split says.
    ///
    /// @param values one a split
    /// @param ratio how many rows were held out for each row learned from
    public static Corrected of(double[] values, double ratio) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double square = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Corrected(mean, Math.sqrt((1.0 / n + ratio) * square / (n - 1)), n);
    }

    /// The mean of differences, split by split.
    public static Corrected of(double[] ours, double[] theirs, double ratio) {
        return of(
                IntStream.range(0, ours.length)
                        .mapToDouble(i -> ours[i] - theirs[i])
                        .toArray(),
                ratio);
    }

    /// The mean with its interval.
    public Estimate estimate(double level) {
        if (n < 2) return new Estimate.Unknown(mean, n, "one split does not tell how much splits differ");
        if (Double.isNaN(se)) return new Estimate.Unknown(mean, n, "the loss of some split is not finite");
        if (se == 0) return new Estimate.Unknown(mean, n, "all splits say the same");
        double reach = se * TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - level) / 2);
        return new Estimate.Interval(mean, mean - reach, mean + reach, level, n, se);
    }

    /// How surprising the splits are if the mean is no farther from 0 than a margin; not at all where they do
    /// not tell how much they differ.
    public double p(double margin) {
        double beyond = Math.abs(mean) - margin;
        if (!(beyond > 0) || Double.isNaN(se)) return 1;
        return se == 0 ? 0 : 2 * TDistribution.of(n - 1.0).survivalProbability(beyond / se);
    }
}
