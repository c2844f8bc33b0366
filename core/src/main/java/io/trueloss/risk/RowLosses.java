package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.table.Dataset;
import java.util.Arrays;

/// What each row costs at its scores.
public final class RowLosses {
    private RowLosses() {}

    /// The loss of each row.
    ///
    /// @param loss what a row costs
    /// @param rows the rows
    /// @param scores one array a scalar score of the loss, as long as there are rows
    public static double[] each(Bound loss, Dataset rows, double[][] scores) {
        Sample sample = Sample.of(rows, loss);
        Evaluator evaluator = loss.evaluator();
        Rows all = new Rows(sample.y(), new double[0][], scores, sample.columns());
        double[] each = new double[rows.rows()];
        double[] block = new double[Stretch.BLOCK];
        for (int from = 0; from < each.length; from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, each.length);
            evaluator.value(all, from, to, block);
            System.arraycopy(block, 0, each, from, to - from);
        }
        return each;
    }

    /// The same scores for every row.
    public static double[][] constant(double[] scores, Dataset rows) {
        double[][] all = new double[scores.length][rows.rows()];
        for (int k = 0; k < scores.length; k++) {
            if (k == 0) Arrays.setAll(all[0], i -> scores[0] + rows.offset()[i]);
            else Arrays.fill(all[k], scores[k]);
        }
        return all;
    }
}
