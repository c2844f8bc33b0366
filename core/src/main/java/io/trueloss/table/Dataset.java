package io.trueloss.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows as a model and a loss see them.
///
/// @param rows how many
/// @param features one for each [Input] of the recipe, in its order
/// @param response the target
/// @param weights what each row counts and what is added to its score
/// @param columns raw numeric columns by name, for formulas that name them; NaN where missing
public record Dataset(
        int rows, List<Feature> features, Response response, Weights weights, Map<String, double[]> columns) {

    public Dataset {
        features = List.copyOf(features);
        columns = Map.copyOf(columns);
    }

    /// What each row counts: weight times frequency, 1 where neither is given.
    public double[] weight() {
        return weights.weight();
    }

    /// Added to every score, 0 where not given.
    public double[] offset() {
        return weights.offset();
    }

    /// Some of the rows, in this order.
    public Dataset select(int[] some) {
        Map<String, double[]> picked = new HashMap<>();
        columns.forEach((name, values) -> picked.put(name, picked(values, some)));
        double[][] several = Arrays.stream(response.several())
                .map(each -> picked(each, some))
                .toArray(double[][]::new);
        var targets =
                new Response(response.task(), response.name(), picked(response.y(), some), response.levels(), several);
        var chosen = features.stream().map(feature -> feature.select(some)).toList();
        return new Dataset(some.length, chosen, targets, weights.rows(some), picked);
    }

    static double[] picked(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        Arrays.setAll(picked, i -> values[rows[i]]);
        return picked;
    }
}
