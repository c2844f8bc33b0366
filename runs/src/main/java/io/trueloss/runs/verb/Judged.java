package io.trueloss.runs.verb;

import io.trueloss.formula.Bound;
import io.trueloss.model.Fit;
import io.trueloss.model.Model;
import io.trueloss.report.Estimate;
import io.trueloss.risk.BestConstant;
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

    /// What is judged.
    ///
    /// @param loss what a row costs
    /// @param model the model
    /// @param constant the constant that is best on the training rows
    record Rivals(Bound loss, Model model, BestConstant constant) {

        static Rivals of(Fit fit) {
            return new Rivals(fit.cost().loss(), fit.model(), fit.constant());
        }

        private double[] losses(Dataset rows) {
            double[][] scores = new double[loss.size()][rows.rows()];
            model.score(rows, scores);
            return RowLosses.each(loss, rows, scores);
        }

        private double[] constants(Dataset rows) {
            return RowLosses.each(loss, rows, RowLosses.constant(constant.scores(), rows));
        }
    }

    static Judged of(Rivals rivals, Dataset train, Dataset valid, double level) {
        double[] learned = rivals.losses(train);
        Estimate onTrain = Mean.of(learned, sampled(train), level);
        boolean judgeable = valid.rows() > 0;
        Dataset rows = judgeable ? valid : train;
        double[] ours = judgeable ? rivals.losses(valid) : learned;
        double[] constants = rivals.constants(rows);
        double[] saved = new double[ours.length];
        for (int i = 0; i < saved.length; i++) saved[i] = constants[i] - ours[i];
        Estimate constant = Mean.of(constants, sampled(rows), level);
        Estimate gain = Mean.of(saved, sampled(rows), level);
        if (!judgeable) {
            Estimate none = unknown("there are no validation rows");
            return new Judged(onTrain, none, none, constant, gain);
        }
        Estimate onValid = Mean.of(ours, sampled(valid), level);
        return new Judged(onTrain, onValid, Mean.difference(onValid, onTrain), constant, gain);
    }

    /// Nothing is known.
    static Judged nothing(String reason) {
        Estimate none = unknown(reason);
        return new Judged(none, none, none, none, none);
    }

    private static Estimate unknown(String reason) {
        return new Estimate.Unknown(Double.NaN, 0, reason);
    }

    private static Sampled sampled(Dataset rows) {
        return Sampled.of(rows.weight(), rows.weights().frequency());
    }
}
