package io.trueloss.runs.verb;

import io.trueloss.formula.Bound;
import io.trueloss.model.Fit;
import io.trueloss.report.Estimate;
import io.trueloss.risk.RowLosses;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Dataset;

/// A model's mean loss on rows it learned from and on rows it did not, beside the best constant's.
///
/// @param train on the training rows: optimistic, because the weights were chosen to make it small
/// @param valid on the validation rows
/// @param gap how much larger it is on the validation rows
/// @param constant on the validation rows, of the constant that is best on the training rows
/// @param gain how much smaller the model's is than the constant's, on the same validation rows
public record Judged(Estimate train, Estimate valid, Estimate gap, Estimate constant, Estimate gain) {

    static Judged of(Fit fit, Dataset train, Dataset valid, double level) {
        Bound loss = fit.cost().loss();
        Sampled learned = Sampled.of(train.weight(), train.weights().frequency());
        Estimate onTrain = Mean.of(RowLosses.each(loss, train, scores(fit, train)), learned, level);
        if (valid.rows() == 0) {
            Estimate none = new Estimate.Unknown(Double.NaN, 0, "there are no validation rows");
            return new Judged(onTrain, none, none, none, none);
        }
        Sampled judged = Sampled.of(valid.weight(), valid.weights().frequency());
        double[] ours = RowLosses.each(loss, valid, scores(fit, valid));
        double[] constants =
                RowLosses.each(loss, valid, RowLosses.constant(fit.constant().scores(), valid));
        Estimate onValid = Mean.of(ours, judged, level);
        double[] saved = new double[ours.length];
        for (int i = 0; i < saved.length; i++) saved[i] = constants[i] - ours[i];
        return new Judged(
                onTrain,
                onValid,
                Mean.difference(onValid, onTrain),
                Mean.of(constants, judged, level),
                Mean.of(saved, judged, level));
    }

    /// The model's scores of these rows.
    static double[][] scores(Fit fit, Dataset rows) {
        double[][] scores = new double[fit.cost().loss().size()][rows.rows()];
        fit.model().score(rows, scores);
        return scores;
    }
}
