package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Rows;
import io.trueloss.table.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a loss needs of the rows beside their scores.
///
/// @param y the target: a number, or the index of a class; the first of several numbers
/// @param targets an array for each target, where a row has several
/// @param columns the raw columns that the loss names, in its order
/// @param weight what each row counts
/// @param offset added to the first score
record Sample(double[] y, double[][] targets, double[][] columns, double[] weight, double[] offset) {

    static Sample of(Dataset data, Bound loss) {
        var response = data.response();
        return new Sample(
                response.y(),
                response.several(),
                columns(data.columns(), loss.columns()),
                data.weight(),
                data.offset());
    }

    private static double[][] columns(Map<String, double[]> all, List<String> names) {
        return names.stream().map(name -> Objects.requireNonNull(all.get(name))).toArray(double[][]::new);
    }

    /// These of the rows.
    Sample select(int[] which) {
        return new Sample(
                Design.select(y, which),
                select(targets, which),
                select(columns, which),
                Design.select(weight, which),
                Design.select(offset, which));
    }

    private static double[][] select(double[][] all, int[] which) {
        return Arrays.stream(all).map(each -> Design.select(each, which)).toArray(double[][]::new);
    }

    int rows() {
        return y.length;
    }

    /// Every number that is a target.
    double[] allTargets() {
        return targets.length == 0
                ? y
                : Arrays.stream(targets).flatMapToDouble(Arrays::stream).toArray();
    }

    /// The rows as a formula sees them at these scores.
    Rows at(double[][] scores) {
        return new Rows(y, targets, scores, columns);
    }
}
