package io.trueloss.optim;

/// Rows, one by one: the scores of each, which are sums of its columns times weights, and what they cost.
public interface RowScores {

    /// How many rows there are.
    int rows();

    /// How many scores a row has.
    int scores();

    /// Writes the scores of a row at `w`.
    void score(int row, double[] w, double[] into);

    /// What a row adds to the mean, times the number of rows, at these scores; and its slopes in them. Outside
    /// its domain +infinity or NaN.
    double loss(int row, double[] scores, double[] slopes);

    /// Adds to `to` what the scores of a row, each weighed by one of `by`, have as gradient in the weights.
    void add(int row, double[] by, double[] to);
}
