package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Influence;
import io.trueloss.stat.Mean;
import java.util.Arrays;

/// Root mean squared error: the typical size of an error, large ones counting most, in the unit of the target.
///
/// - Domain: a target that is a number, and a predicted mean.
/// - Use when: errors cost with their square, and people want the target's unit.
/// - Avoid when: a few wild rows own the sum; `mae` then.
/// - Source: Gauss (1821), Theoria combinationis observationum; interval by influence: (e² − MSE) / (2 RMSE).
public record Rmse() implements Metric {

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
        double[] squares = Errors.squared(rows.y(), mean);
        double mse = Mean.value(squares, rows.sampled());
        double rmse = Math.sqrt(mse);
        if (rmse == 0) return new Estimate.Unknown(0, rows.sampled().n(), "there is no error at all");
        double[] influence = Arrays.stream(rows.sampled().influence(squares, mse))
                .map(moved -> moved / (2 * rmse))
                .toArray();
        return Errors.within(0, Double.POSITIVE_INFINITY, Influence.estimate(rmse, influence, rows.sampled(), level));
    }
}
