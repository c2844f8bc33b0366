package io.trueloss.optim;

/// An objective that knows how its gradient changes along a direction, without writing its Hessian down.
public interface Directional extends Objective {

    /// Writes the Hessian at `w` times `v` into `out`. Asked again at the same weights it need not begin anew;
    /// it has the same bits all the same. None of the arrays may be kept.
    void product(double[] w, double[] v, double[] out);
}
