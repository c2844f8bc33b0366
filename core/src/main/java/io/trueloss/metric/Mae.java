package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Mean;

/// Mean absolute error: the average size of an error, in the unit of the target.
///
/// - Domain: a target that is a number, and a predicted mean.
/// - Use when: an error twice as large costs twice as much.
/// - Avoid when: large errors are the ones that cost; `rmse` then.
/// - Source: Laplace (1774), Mémoire sur la probabilité des causes par les événements.
public record Mae() implements Metric {

    @Override
    public String needs() {
        return Errors.NEEDS;
    }

    @Override
    public boolean applies(Scored rows) {
        return rows.mean().isPresent();
    }

    @Override
    public Estimate measure(Scored rows, double level) {
        return rows.mean().map(mean -> of(rows, mean, level)).orElseGet(() -> rows.without("it needs " + needs()));
    }

    private static Estimate of(Scored rows, double[] mean, double level) {
        double[] sizes = new double[mean.length];
        for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(mean[i] - rows.y()[i]);
        return Errors.within(0, Double.POSITIVE_INFINITY, Mean.of(sizes, rows.sampled(), level));
    }
}
