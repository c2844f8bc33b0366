package io.trueloss.optim;

/// An objective that is a mean of losses of a curved model, and can hand out the root of its Gauss–Newton
/// matrix: the Hessian without the curvature of the model.
///
/// With `x` the columns and `r` the right-hand side, the matrix is xᵀx and the gradient is −xᵀr. For a sum of
/// squares, `x` is the Jacobian of the model and `r` the residuals, target less model, each times the root of
/// its row's share.
public interface GaussNewton extends Objective {

    /// How many rows the root has.
    @Override
    int rows();

    /// As [Objective#evaluate(double[], double[])], and the root: `x[j]` is column j, of [#rows()] values,
    /// and `r` is the right-hand side. What is not finite cannot be used.
    double root(double[] w, double[] g, double[][] x, double[] r);
}
