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
/// @param constant of the constant that is best on the training rows, on the validation rows if there are any
/// @param gain how much smaller the model's is than the constant's, on the same rows
public record Judged(Estimate train, Estimate valid, Estimate gap, Estimate constant, Estimate gain) {

    static Judged of(Fit fit, Dataset train, Dataset valid, double level) {
        Bound loss = fit.cost().loss();
        double[] learned = RowLosses.each(loss, train, scores(fit, train));
        Estimate onTrain = Mean.of(learned, sampled(train), level);
        boolean judgeable = valid.rows() > 0;
        Dataset rows = judgeable ? valid : train;
        double[] ours = judgeable ? RowLosses.each(loss, valid, scores(fit, valid)) : learned;
        double[] constants =
                RowLosses.each(loss, rows, RowLosses.constant(fit.constant().scores(), rows));
        double[] saved = new double[ours.length];
        for (int i = 0; i < saved.length; i++) saved[i] = constants[i] - ours[i];
        Estimate constant = Mean.of(constants, sampled(rows), level);
        Estimate gain = Mean.of(saved, sampled(rows), level);
        if (!judgeable) {
            Estimate none = new Estimate.Unknown(Double.NaN, 0, "there are no validation rows");
            return new Judged(onTrain, none, none, constant, gain);
        }
        Estimate onValid = Mean.of(ours, sampled(valid), level);
        return new Judged(onTrain, onValid, Mean.difference(onValid, onTrain), constant, gain);
    }

    private static Sampled sampled(Dataset rows) {
        return Sampled.of(rows.weight(), rows.weights().frequency());
    }

    /// The model's scores of these rows.
    static double[][] scores(Fit fit, Dataset rows) {
        double[][] scores = new double[fit.cost().loss().size()][rows.rows()];
        fit.model().score(rows, scores);
        return scores;
    }
}
