package io.trueloss.model;

import io.trueloss.loss.Family;
import io.trueloss.loss.Loss;
import io.trueloss.report.Estimate;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// What fits cost on the rows that they did not see, fold by fold.
///
/// Part of a loss no model can save: that of a Poisson loss whose score is the best for each row by itself. It
/// differs from fold to fold, is the same for every fit, and says nothing of which is better: it is left out
/// of how much the folds differ, as it is of a deviance.
///
/// @param losses for each fold the mean loss of each fit on the rows left out
/// @param least for each fold the part that no model can save; 0 where that is not known
/// @param mass for each fold what its rows count
record FoldLosses(double[][] losses, double[] least, double[] mass) {

    /// The mean over some rows of what no model can save.
    static double least(Loss loss, Dataset rows) {
        Optional<Family> family = Family.of(loss);
        double[] weight = rows.weight();
        double[] y = rows.response().y();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < y.length && family.isPresent(); i++) {
            if (weight[i] == 0) continue;
            sum += weight[i] * family.get().least(y[i]);
            all += weight[i];
        }
        return all > 0 && Double.isFinite(sum) ? sum / all : 0;
    }

    /// The mean over the folds, for each fit.
    Estimate[] judged() {
        double[] ones = new double[mass.length];
        Arrays.fill(ones, 1);
        Sampled folds = Sampled.of(mass, ones);
        double floor = Mean.value(least, folds);
        return IntStream.range(0, losses[0].length)
                .mapToObj(fit -> {
                    double[] each = IntStream.range(0, mass.length)
                            .mapToDouble(fold -> losses[fold][fit] - least[fold])
                            .toArray();
                    return shifted(Mean.of(each, folds, 0.95), floor);
                })
                .toArray(Estimate[]::new);
    }

    private static Estimate shifted(Estimate estimate, double by) {
        return switch (estimate) {
            case Estimate.Interval(double value, double low, double high, double level, long n, double se) ->
                new Estimate.Interval(value + by, low + by, high + by, level, n, se);
            case Estimate.Exact(double value, long n) -> new Estimate.Exact(value + by, n);
            case Estimate.Unknown(double value, long n, String reason) -> new Estimate.Unknown(value + by, n, reason);
        };
    }
}
