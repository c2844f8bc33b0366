package io.trueloss.optim;

/// An objective that knows its curvature.
public interface Curved extends Objective {

    /// As [Objective#evaluate(double[], double[])], and the Hessian written into `h`: p rows of p values, row
    /// after row, of which the lower triangle is read (`h[i * p + j]` with j <= i). The upper triangle is not
    /// looked at.
    double evaluate(double[] w, double[] g, double[] h);
}
