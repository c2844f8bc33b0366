package io.trueloss.optim;

/// A function of the weights that is to be made small: the smooth part. The penalty comes beside it, as
/// [Penalty].
///
/// An evaluation has the same bits whenever it is asked for the same weights. It may use many threads inside;
/// it is called by one.
public interface Objective {

    /// How many weights it takes.
    int size();

    /// The value at `w`, and the gradient written into `g`. Outside its domain the value is +infinity and `g`
    /// is not looked at. Neither `w` nor `g` may be kept.
    double evaluate(double[] w, double[] g);

    /// How many rows an evaluation looks at: what it costs, in the unit in which optimizers are compared. 1
    /// where there are no rows.
    default int rows() {
        return 1;
    }

    /// Whether it is proven to be convex. Certificates say "minimum" only then, and "stationary" otherwise.
    default boolean convex() {
        return false;
    }
}
