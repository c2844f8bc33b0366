package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Mean;
import io.trueloss.table.Task;
import java.util.Optional;

/// The mean squared distance of probabilities from what happened: of the second of two levels, or summed over classes.
///
/// - Domain: a target with levels, and probabilities.
/// - Use when: probabilities are used as such; it is smallest at the true ones.
/// - Avoid when: rare events matter: it hardly sees them. The logistic loss does.
/// - Source: Brier (1950), Mon. Weather Rev. 78(1), 1–3 (who sums over classes also where there are two).
public record Brier() implements Metric {

    @Override
    public Estimate measure(Scored rows, double level) {
        Optional<double[][]> p = rows.probabilities();
        if (p.isEmpty()) return rows.without("needs a target with levels, and probabilities");
        int first = rows.task() == Task.BINARY ? 1 : 0;
        double[] each = new double[rows.rows()];
        for (int i = 0; i < each.length; i++) {
            for (int k = first; k < p.get().length; k++) {
                double miss = p.get()[k][i] - (rows.y()[i] == k ? 1 : 0);
                each[i] += miss * miss;
            }
        }
        return Mean.of(each, rows.sampled(), level);
    }
}
