package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.table.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a loss needs of the rows beside their scores.
///
/// @param y the target: a number, or the index of a class
/// @param columns the raw columns that the loss names, in its order
/// @param weight what each row counts
/// @param offset added to the first score
record Sample(double[] y, double[][] columns, double[] weight, double[] offset) {

    static Sample of(Dataset data, Bound loss) {
        return new Sample(data.response().y(), columns(data.columns(), loss.columns()), data.weight(), data.offset());
    }

    private static double[][] columns(Map<String, double[]> all, List<String> names) {
        return names.stream().map(name -> Objects.requireNonNull(all.get(name))).toArray(double[][]::new);
    }

    int rows() {
        return y.length;
    }
}
