package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Mean;
import io.trueloss.table.Task;

/// The mean squared distance of probabilities from what happened: of the second of two levels (0 to 1), or
/// summed over classes (0 to 2).
///
/// - Domain: a target with levels, and probabilities.
/// - Use when: probabilities are used as such; it is smallest at the true ones.
/// - Avoid when: rare events matter: it hardly sees them. The logistic loss does.
/// - Source: Brier (1950), Mon. Weather Rev. 78(1), 1–3 (who sums over classes also where there are two).
public record Brier() implements Metric {

    @Override
    public String needs() {
        return "a target with levels, and probabilities";
    }

    @Override
    public boolean applies(Scored rows) {
        return rows.probabilities().isPresent();
    }

    @Override
    public Estimate measure(Scored rows, double level) {
        return rows.probabilities().map(p -> of(rows, p, level)).orElseGet(() -> rows.without("it needs " + needs()));
    }

    private static Estimate of(Scored rows, double[][] p, double level) {
        int first = rows.task() == Task.BINARY ? 1 : 0;
        double[] each = new double[rows.rows()];
        for (int i = 0; i < each.length; i++) {
            for (int k = 0; k < p.length; k++) {
                double miss = p[k][i] - (rows.y()[i] == first + k ? 1 : 0);
                each[i] += miss * miss;
            }
        }
        return Errors.within(0, 2 - first, Mean.of(each, rows.sampled(), level));
    }
}
