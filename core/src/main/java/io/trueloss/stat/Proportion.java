package io.trueloss.stat;

import io.trueloss.report.Estimate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A share of rows, with Wilson's interval: it stays between 0 and 1 and holds what it says even where the share is 0 or
/// 1, which the textbook interval does not.
///
/// Source: Wilson (1927), J. Am. Stat. Assoc. 22(158), 209–212; Brown, Cai and DasGupta (2001), Stat. Sci. 16(2),
/// 101–133. With weights, n is the effective number of rows (Kish 1965, Survey Sampling).
public final class Proportion {
    private Proportion() {}

    /// The weighted share of rows that are 1.
    ///
    /// @param is 1 or 0 for each row
    /// @param rows what each row counts
    /// @param level the confidence, such as 0.95
    public static Estimate of(double[] is, Sampled rows, double level) {
        double share = Mean.value(is, rows);
        if (rows.cluster().length > 0) return Mean.of(is, rows, level);
        double n = rows.effective();
        if (!(n > 0)) return new Estimate.Unknown(share, rows.n(), "no row counts");
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
        double reach = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double low = Math.clamp(middle - reach, 0, share);
        double high = Math.clamp(middle + reach, share, 1);
        return new Estimate.Interval(share, low, high, level, rows.n(), Math.sqrt(share * (1 - share) / n));
    }
}
