package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A loss at one row: for looking at a loss, not for loops over rows.
///
/// @param value what the row costs
/// @param gradient the derivative in each score
/// @param curvature the second derivatives, the lower triangle row by row: (0,0), (1,0), (1,1), (2,0), ...
public record At(double value, double[] gradient, double[] curvature) {

    /// A loss of one score.
    public static At point(Loss loss, double y, double f) {
        return row(loss.bind(Shape.number()), new double[] {y}, f);
    }

    /// A loss that names no columns.
    ///
    /// @param y one number, or a share of each class, or each of several numbers
    /// @param f the scores in declared order
    public static At row(Bound bound, double[] y, double... f) {
        return row(bound, y, f, new double[0]);
    }

    /// A loss with the values of the columns that it names, in its order.
    public static At row(Bound bound, double[] y, double[] f, double[] columns) {
        return row(bound.evaluator(), bound.size(), y, f, columns);
    }

    /// The same with an evaluator that is used again.
    static At row(Evaluator evaluator, int size, double[] y, double[] f, double[] columns) {
        boolean one = y.length == 1;
        var rows = new Rows(one ? y : new double[0], one ? new double[0][] : single(y), single(f), single(columns));
        var at = Derivatives.of(size, 1);
        evaluator.curvature(rows, 0, 1, at);
        return new At(at.value()[0], first(at.gradient()), first(at.curvature()));
    }

    /// The second derivative in each score.
    public double[] diagonal() {
        return IntStream.range(0, gradient.length)
                .mapToDouble(j -> curvature[j * (j + 1) / 2 + j])
                .toArray();
    }

    private static double[][] single(double[] values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    private static double[] first(double[][] columns) {
        return Arrays.stream(columns).mapToDouble(column -> column[0]).toArray();
    }
}
