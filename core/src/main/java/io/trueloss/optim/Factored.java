package io.trueloss.optim;

/// A curved objective that can also hand out the square root of its Hessian, row by row: small and dense, so
/// that Newton's step is found by QR and loses half as many digits.
///
/// With `x` the columns and `r` the right-hand side, the Hessian is xᵀx and the gradient is −xᵀr: the step to
/// take is the least squares solution of x·step = r. For a mean of losses, row i of `x` is its features times
/// the square root of (share of the row × second derivative), and `r[i]` is −(first derivative) × the square
/// root of (share / second derivative).
public interface Factored extends Curved {

    /// How many rows the factor has.
    @Override
    int rows();

    /// As [Objective#evaluate(double[], double[])], and the factor: `x[j]` is column j, of [#rows()] values,
    /// and `r` is the right-hand side. Where a row has slope but no curvature its `r` is not finite; the
    /// Hessian is used instead.
    double factor(double[] w, double[] g, double[][] x, double[] r);
}
