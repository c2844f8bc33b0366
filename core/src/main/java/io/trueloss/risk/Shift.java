package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Part;
import io.trueloss.formula.Reach;
import io.trueloss.kernel.Kernels;
import io.trueloss.random.Seed;
import java.util.Arrays;

/// Whether all scores of a loss may move by one number together without changing it.
///
/// Found by looking at the gradient at random scores on the data's own rows, some of them all negative and
/// some all positive: where the loss does not change, the derivatives sum to zero at every one of them.
public enum Shift {
    /// They may not: every constant is determined.
    NONE,
    /// The scores of the classes may: the ones that sum to zero are meant.
    AMONG_SCORES,
    /// The score may together with the learned thresholds: these hold the constant, and the score has none.
    WITH_CONSTANTS;

    private static final int POINTS = 4;
    private static final double[] LEVELS = {0, -4, 4};

    static Shift of(Bound loss, Sample sample) {
        if (loss.size() == 1) return NONE;
        int rows = Math.min(Stretch.BLOCK, sample.rows());
        double[] value = new double[Stretch.BLOCK];
        double[][] slopes = new double[loss.size()][Stretch.BLOCK];
        Evaluator evaluator = Kernels.of(loss);
        for (int point = 0; point < POINTS * LEVELS.length; point++) {
            double[][] scores = scores(loss, new Seed(point));
            for (double[] score : scores) score[0] += LEVELS[point % LEVELS.length];
            evaluator.gradient(sample.at(scores), 0, rows, value, slopes);
            for (int i = 0; i < rows; i++) if (moves(slopes, i)) return NONE;
        }
        boolean constants = loss.parts().stream().anyMatch(part -> part.reach() == Reach.CONSTANT);
        return constants ? WITH_CONSTANTS : AMONG_SCORES;
    }

    private static boolean moves(double[][] slopes, int row) {
        double sum = 0;
        double size = 0;
        for (double[] slope : slopes) {
            sum += slope[row];
            size += Math.abs(slope[row]);
        }
        return !(Math.abs(sum) <= 1e-12 * size);
    }

    /// Random scores; learned vectors ascend, as thresholds must.
    static double[][] scores(Bound loss, Seed seed) {
        double[][] scores = new double[loss.size()][];
        for (Part part : loss.parts()) {
            double[] entries = new double[part.length()];
            for (int k = 0; k < entries.length; k++) entries[k] = 4 * seed.uniform(part.offset() + k) - 2;
            if (part.reach() == Reach.CONSTANT) Arrays.sort(entries);
            for (int k = 0; k < entries.length; k++) scores[part.offset() + k] = new double[] {entries[k]};
        }
        return scores;
    }
}
