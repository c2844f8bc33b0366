package io.trueloss.stat;

import io.trueloss.arithmetic.Power;
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
        double average = rows.total() / rows.n();
        double[] influence = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            double frequency = rows.frequency()[i];
            if (frequency > 0) influence[i] = rows.weight()[i] / frequency / average * (each[i] - mean);
        }
        return Influence.estimate(mean, influence, rows, level);
    }

    /// The mean alone. A row that counts nothing adds nothing, even where it is infinite.
    public static double value(double[] each, Sampled rows) {
        double sum = 0;
        double left = 0;
        for (int i = 0; i < each.length; i++) {
            if (rows.weight()[i] == 0) continue;
            double term = rows.weight()[i] * each[i];
            double next = sum + term;
            left += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }
        return (Double.isFinite(left) ? sum + left : sum) / rows.total();
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
