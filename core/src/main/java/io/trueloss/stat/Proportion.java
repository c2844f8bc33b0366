package io.trueloss.stat;

import io.trueloss.report.Estimate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A share of rows, with Wilson's interval: it stays between 0 and 1 and holds what it says even where the
/// share is 0 or 1, which the textbook interval does not.
///
/// With weights or clusters n becomes the number of equal, independent rows that would say as much: where the
/// share is neither 0 nor 1, the one whose share would have the same variance; never more than Kish's number,
/// and never more than there are rows. Clusters also widen it by Student's quantile; where the share is 0 or 1,
/// each counts as one row.
///
/// Source: Wilson (1927), J. Am. Stat. Assoc. 22(158), 209–212; Brown, Cai and DasGupta (2001), Stat. Sci.
/// 16(2), 101–133; effective n: Korn and Graubard (1998), Surv. Methodol. 24(2), 193–201.
public final class Proportion {
    private Proportion() {}

    /// The weighted share of rows that are 1. It has no standard error where it is 0 or 1.
    ///
    /// @param is 1 or 0 for each row
    /// @param rows what each row counts
    /// @param level the confidence, such as 0.95
    public static Estimate of(double[] is, Sampled rows, double level) {
        long independent = rows.independent();
        if (independent == 0) return new Estimate.Unknown(Double.NaN, 0, "no row counts");
        double share = Mean.value(is, rows);
        if (rows.isClustered() && independent == 1) {
            return new Estimate.Unknown(share, rows.n(), "one cluster does not show how much others differ");
        }
        double n = effective(is, share, rows);
        double z = rows.isClustered()
                ? Influence.quantile(independent - 1.0, level)
                : NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
        double reach = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double low = Math.clamp(middle - reach, 0, share);
        double high = Math.clamp(middle + reach, share, 1);
        double se = share > 0 && share < 1 ? Math.sqrt(share * (1 - share) / n) : Double.NaN;
        return new Estimate.Interval(share, low, high, level, rows.n(), se);
    }

    /// How many equal, independent rows would say as much.
    private static double effective(double[] is, double share, Sampled rows) {
        double independent = rows.independent();
        double spread = share * (1 - share);
        if (!(spread > 0) || independent == 1) return Math.min(independent, rows.effective());
        double se = Influence.error(rows.influence(is, share), rows);
        double same = spread / (se * se) * (rows.isClustered() ? 1 : independent / (independent - 1));
        return Math.min(same, rows.effective());
    }
}
