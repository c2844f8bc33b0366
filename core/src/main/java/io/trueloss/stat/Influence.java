package io.trueloss.stat;

import io.trueloss.report.Estimate;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// The interval of a statistic from its influence function: how much each row moves it.
///
/// With `n` rows and influence L of mean zero, the squared standard error is `sum(L^2) / n^2 * m/(m-1)` with m
/// independent parts (rows, or clusters, whose influences are added first), and the interval is Student's with
/// m - 1 degrees of freedom. For the mean of equally weighted rows it is the interval of every textbook.
///
/// Where no row moves it at all, nothing is known of how rows differ, and there is no interval: not one of
/// width 0.
///
/// Source: Hampel (1974), J. Am. Stat. Assoc. 69(346), 383–393; Efron and Tibshirani (1993), An Introduction to
/// the Bootstrap, ch. 21.
public final class Influence {

    /// A standard error below this share of the value is rounding.
    private static final double ROUNDING = 1e-14;

    private Influence() {}

    /// The estimate with its interval.
    ///
    /// @param value the statistic
    /// @param influence how much each row moves it, per row of frequency one
    /// @param rows what each row counts
    /// @param level the confidence, such as 0.95
    public static Estimate estimate(double value, double[] influence, Sampled rows, double level) {
        long independent = rows.independent();
        if (independent == 0) return new Estimate.Unknown(Double.NaN, 0, "no row counts");
        if (!Double.isFinite(value)) return new Estimate.Unknown(value, rows.n(), "the value is not finite");
        if (independent == 1) {
            return new Estimate.Unknown(value, rows.n(), only(rows) + " does not show how much others differ");
        }
        double se = error(influence, rows);
        if (se <= ROUNDING * Math.abs(value)) {
            return new Estimate.Unknown(
                    value, rows.n(), "every row says the same, which does not show how much others differ");
        }
        double reach = quantile(independent - 1.0, level) * se;
        return new Estimate.Interval(value, value - reach, value + reach, level, rows.n(), se);
    }

    /// The standard error; NaN if there is only one independent part.
    static double error(double[] influence, Sampled rows) {
        double independent = rows.independent();
        return Math.sqrt(squares(influence, rows) * (independent / (independent - 1))) / rows.n();
    }

    private static String only(Sampled rows) {
        return rows.isClustered() ? "one cluster" : "one row";
    }

    /// The sum of squares over independent parts.
    private static double squares(double[] influence, Sampled rows) {
        double sum = 0;
        if (!rows.isClustered()) {
            for (int i = 0; i < influence.length; i++) sum += rows.frequency()[i] * influence[i] * influence[i];
            return sum;
        }
        double[] parts = new double[1 + Arrays.stream(rows.cluster()).max().orElse(-1)];
        for (int i = 0; i < influence.length; i++) parts[rows.cluster()[i]] += rows.frequency()[i] * influence[i];
        for (double part : parts) sum += part * part;
        return sum;
    }

    /// How many standard errors the interval reaches to each side.
    static double quantile(double freedom, double level) {
        return TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
    }
}
