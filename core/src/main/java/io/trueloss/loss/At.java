package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import java.util.Arrays;

/// A loss at one row.
///
/// @param value what the row costs
/// @param gradient the derivative in each score
/// @param curvature the second derivatives, the lower triangle row by row
record At(double value, double[] gradient, double[] curvature) {

    /// A loss of one score.
    static At point(Loss loss, double y, double f) {
        return row(loss.bind(Shape.number()), new double[] {y}, f);
    }

    /// @param y one number, or a share of each class
    static At row(Bound bound, double[] y, double... f) {
        var one = y.length == 1;
        var scores = Arrays.stream(f).mapToObj(score -> new double[] {score}).toArray(double[][]::new);
        var shares = Arrays.stream(y).mapToObj(share -> new double[] {share}).toArray(double[][]::new);
        var rows = new Rows(one ? y : new double[0], one ? new double[0][] : shares, scores, new double[0][]);
        int size = bound.size();
        var value = new double[1];
        var gradient = new double[size][1];
        var curvature = new double[size * (size + 1) / 2][1];
        bound.evaluator().curvature(rows, 0, 1, value, gradient, curvature);
        return new At(value[0], first(gradient), first(curvature));
    }

    private static double[] first(double[][] columns) {
        return Arrays.stream(columns).mapToDouble(column -> column[0]).toArray();
    }
}
