package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import java.util.Arrays;

/// The directions in which no row's loss rises, as rows whose product with the direction must not be negative. For a loss
/// of one score: a row whose loss falls with the score as it stands, one whose loss rises turned round, and one whose loss
/// has a lowest place both ways, so that the direction must leave it where it is.
final class Sides {
    /// A score beyond which a convex loss shows whether it ever rises again.
    private static final double FAR = 1e6;

    private Sides() {}

    static RowBundle of(Design design, Sample sample, Evaluator evaluator) {
        double[] up = slopes(sample, evaluator, FAR);
        double[] down = slopes(sample, evaluator, -FAR);
        int[] rows = new int[2 * sample.rows()];
        double[] signs = new double[rows.length];
        int count = 0;
        for (int i = 0; i < sample.rows(); i++) {
            boolean rises = up[i] > 0;
            boolean falls = down[i] < 0;
            if (sample.weight()[i] == 0 || !rises && !falls) continue;
            if (falls) {
                rows[count] = i;
                signs[count++] = 1;
            }
            if (rises) {
                rows[count] = i;
                signs[count++] = -1;
            }
        }
        return new RowBundle(design, Arrays.copyOf(rows, count), Arrays.copyOf(signs, count));
    }

    private static double[] slopes(Sample sample, Evaluator evaluator, double score) {
        double[] slopes = new double[sample.rows()];
        double[] value = new double[Stretch.BLOCK];
        double[][] slope = new double[1][Stretch.BLOCK];
        Rows rows = new Rows(sample.y(), new double[0][], new double[][] {{score}}, sample.columns());
        for (int from = 0; from < slopes.length; from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, slopes.length);
            evaluator.gradient(rows, from, to, value, slope);
            System.arraycopy(slope[0], 0, slopes, from, to - from);
        }
        return slopes;
    }
}
