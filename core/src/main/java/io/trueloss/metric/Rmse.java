package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Influence;
import io.trueloss.stat.Mean;
import java.util.Optional;

/// Root mean squared error: the typical size of an error, large ones counting most, in the unit of the target.
///
/// - Domain: a target that is a number, and a predicted mean.
/// - Use when: errors cost with their square, and people want the target's unit.
/// - Avoid when: a few wild rows own the sum; `mae` then.
/// - Source: Gauss (1821), Theoria combinationis observationum; interval by influence: (e² − MSE) / (2 RMSE).
public record Rmse() implements Metric {

    @Override
    public Estimate measure(Scored rows, double level) {
        Optional<double[]> mean = rows.mean();
        if (mean.isEmpty()) return rows.without("needs a target that is a number, and a predicted mean");
        double[] squares = Errors.squared(rows.y(), mean.get());
        double mse = Mean.value(squares, rows.sampled());
        double rmse = Math.sqrt(mse);
        if (rmse == 0) return new Estimate.Unknown(0, rows.sampled().n(), "there is no error at all");
        double[] influence = Errors.influence(squares, mse, rows.sampled());
        for (int i = 0; i < influence.length; i++) influence[i] /= 2 * rmse;
        return Influence.estimate(rmse, influence, rows.sampled(), level);
    }
}
