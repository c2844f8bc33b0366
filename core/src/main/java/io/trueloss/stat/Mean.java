package io.trueloss.stat;

import io.trueloss.arithmetic.Power;
import io.trueloss.arithmetic.Sum;
import io.trueloss.report.Estimate;

/// The weighted mean of something measured on each row.
public final class Mean {
    private Mean() {}

    /// The mean with its interval.
    ///
    /// @param each what was measured on each row
    /// @param rows what each row counts
    /// @param level the confidence, such as 0.95
    public static Estimate of(double[] each, Sampled rows, double level) {
        double mean = value(each, rows);
        return Influence.estimate(mean, rows.influence(each, mean), rows, level);
    }

    /// The mean alone. A row that counts nothing adds nothing, even where it is infinite.
    public static double value(double[] each, Sampled rows) {
        Sum sum = new Sum();
        for (int i = 0; i < each.length; i++) {
            if (rows.weight()[i] > 0) sum.add(rows.weight()[i], each[i]);
        }
        return sum.value() / rows.total();
    }

    /// How far one mean is above another that was measured on other rows: independent errors add in squares.
    public static Estimate difference(Estimate above, Estimate below) {
        double value = above.value() - below.value();
        long n = Math.min(above.n(), below.n());
        if (above instanceof Estimate.Interval a && below instanceof Estimate.Interval b) {
            double se = Power.hypot(a.se(), b.se());
            double freedom = freedom(a, b);
            double reach = Influence.quantile(freedom, a.level()) * se;
            return new Estimate.Interval(value, value - reach, value + reach, a.level(), n, se);
        }
        return new Estimate.Unknown(value, n, "one of the two has no interval");
    }

    /// Degrees of freedom of the difference: Welch (1947), Biometrika 34, 28–35.
    private static double freedom(Estimate.Interval a, Estimate.Interval b) {
        double va = a.se() * a.se();
        double vb = b.se() * b.se();
        double both = va + vb;
        if (both == 0) return Math.min(a.n(), b.n()) - 1.0;
        return both * both / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
    }
}
