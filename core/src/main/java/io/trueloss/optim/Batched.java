package io.trueloss.optim;

/// An objective that is a mean over rows, and can be looked at for some of them.
public interface Batched extends Objective {

    /// How many rows there are.
    @Override
    int rows();

    /// The mean over the rows `rows[from]` to `rows[to - 1]`, and its gradient written into `g`. The mean of
    /// this over all rows, one by one, is what [#evaluate(double[], double[])] says. Outside the domain the
    /// value is +infinity and `g` is not looked at. No array may be kept.
    double evaluate(int[] rows, int from, int to, double[] w, double[] g);
}
