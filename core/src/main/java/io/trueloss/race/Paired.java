package io.trueloss.race;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Log;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// How many times as much one lane cost as another, repeat by repeat: the median ratio, with an interval from a
/// paired bootstrap over repeats.
///
/// A miss costs infinitely much, and stays in the median; where both missed they are equal. The bootstrap's
/// tails are widened as a Student's t is beside a normal distribution, since a bootstrap of few repeats is
/// too sure of itself (Hesterberg 2015, Am. Stat. 69(4), 371–386: expanded percentiles). No p-value is below
/// 2^(1-n), the chance that n repeats of two equals all point one way.
///
/// @param ratio the median over repeats
/// @param low the lower end of the interval
/// @param high the upper end
/// @param p how surprising the repeats are if the ratio is within the margin
public record Paired(double ratio, double low, double high, double p) {
    private static final double LEVEL = 0.95;

    /// Compares what one lane cost in each repeat with what another did.
    ///
    /// @param ours what the one cost, infinite where it missed
    /// @param theirs what the other cost in the same repeats
    /// @param margin how much cheaper is worth a word, as a share
    public static Paired of(double[] ours, double[] theirs, double margin) {
        int n = ours.length;
        double[] logs = new double[n];
        for (int i = 0; i < n; i++) {
            logs[i] = ours[i] == theirs[i] ? 0 : Log.log(ours[i]) - Log.log(theirs[i]);
        }
        double[] medians = Resampled.medians(logs);
        double edge = Log.log1p(margin);
        long notAbove = Arrays.stream(medians).filter(median -> median <= edge).count();
        long notBelow = Arrays.stream(medians).filter(median -> median >= -edge).count();
        int out = Resampled.out(n, LEVEL);
        return new Paired(
                Exp.exp(Spread.median(logs)),
                Exp.exp(medians[out]),
                Exp.exp(medians[medians.length - 1 - out]),
                p(Math.min(notAbove, notBelow), n));
    }

    private static double p(long count, int n) {
        if (n < 2 || 2 * count >= Resampled.COUNT) {
            return 1;
        }
        double floor = StrictMath.scalb(1.0, 1 - n);
        if (count == 0) {
            return floor;
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((double) count / Resampled.COUNT);
        double t = z / Math.sqrt(n / (n - 1.0));
        return Math.max(floor, 2 * TDistribution.of(n - 1.0).survivalProbability(t));
    }
}
