package io.trueloss.optim;

/// An objective that is a sum over rows of a function of one score each, and whose scores are weighted sums of
/// columns: what coordinate descent needs to know, so as to look at few columns.
public interface Rowwise extends Objective {

    /// How many rows there are.
    @Override
    int rows();

    /// Whether every row's function is a parabola: then one set of products serves at all weights.
    boolean quadratic();

    /// Writes the score of each row.
    void scores(double[] w, double[] f);

    /// The value at these scores; and for each row the derivative of its share and the second derivative.
    double derive(double[] f, double[] slope, double[] curve);

    /// For each column the sum over rows of its entry times the row's slope.
    void pull(double[] slope, double[] g);

    /// As [#pull(double[], double[])], but leaves alone what `g` holds for columns that are marked.
    void pull(double[] slope, double[] g, boolean[] marked);

    /// The Euclidean length of each column.
    double[] lengths();

    /// Products of columns, each row counting as `curve` says: row a of `into` receives those of column
    /// `which[from + a]` with the columns `which[0]` to `which[from + a]`.
    void products(double[] curve, int[] which, int from, double[][] into);

    /// How far apart the objective and its conjugate are at these scores, beyond the product of both: the sum
    /// of phi(f) + phi*(s phi'(f)) - s phi'(f) f, which is 0 at s = 1. Infinite where it cannot be told.
    ///
    /// @param s what the slopes at the scores are shortened by, from 0 to 1
    double divergence(double[] f, double s);
}
