package io.trueloss.risk;

import io.trueloss.formula.Bound;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.table.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Rows as a constant sees them: those with the same target are one row that counts as much as all of them. A
/// million rows of two classes are two rows.
final class Distinct {

    private Distinct() {}

    /// The rows without their features, one for each target; all of them where a loss looks at columns, a row
    /// has an offset or several targets, or where hardly any two agree.
    static Dataset of(Dataset data, Bound loss) {
        Dataset bare = new Dataset(data.rows(), List.of(), data.response(), data.weights(), data.columns());
        boolean onlyTargets = loss.columns().isEmpty() && data.response().several().length == 0;
        boolean shifted = Arrays.stream(data.offset()).anyMatch(offset -> offset != 0);
        if (!onlyTargets || shifted) return bare;
        double[] values = Arrays.stream(data.response().y()).sorted().distinct().toArray();
        return 2 * values.length > data.rows() ? bare : merged(data, values);
    }

    private static Dataset merged(Dataset data, double[] values) {
        double[] weight = new double[values.length];
        double[] y = data.response().y();
        for (int i = 0; i < y.length; i++) weight[Arrays.binarySearch(values, y[i])] += data.weight()[i];
        Response all = data.response();
        Response response = new Response(all.task(), all.name(), values, all.levels());
        return new Dataset(
                values.length, List.of(), response, new Weights(weight, weight, new double[values.length]), Map.of());
    }
}
