package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Label;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.kernel.Kernels;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import java.util.Arrays;
import java.util.List;

/// What each row costs at its scores.
public final class RowLosses {
    private RowLosses() {}

    /// What a formula meets in these rows.
    public static Shape shape(Dataset rows) {
        List<String> columns = rows.columns().keySet().stream().sorted().toList();
        Response response = rows.response();
        return switch (response.task()) {
            case NUMBER, COUNT, BINARY -> new Shape(Label.NUMBER, 0, columns);
            case CLASSES, ORDERED -> new Shape(Label.CLASS, response.levels().size(), columns);
        };
    }

    /// The loss of each row. Where a score is infinite, as where a probability is 0 or 1, it is the limit of
    /// the loss: a certain answer that is right costs what it should, and one that is wrong may cost infinitely
    /// much.
    ///
    /// @param loss what a row costs
    /// @param rows the rows
    /// @param scores one array a scalar score of the loss, as long as there are rows
    public static double[] each(Bound loss, Dataset rows, double[][] scores) {
        if (!Limit.needed(scores)) return finite(loss, rows, scores);
        double[] far = finite(loss, rows, Limit.far(scores));
        double[] near = finite(loss, rows, Limit.near(scores));
        double[] each = new double[far.length];
        Arrays.setAll(each, row -> Limit.of(near[row], far[row]));
        return each;
    }

    private static double[] finite(Bound loss, Dataset rows, double[][] scores) {
        Sample sample = Sample.of(rows, loss);
        Evaluator evaluator = Kernels.of(loss);
        Rows all = sample.at(scores);
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
