package io.trueloss.problem;

import java.util.Optional;

/// Flat at its minimum in two directions: the Hessian there is singular.
///
/// - Minimum: 0 at (0, 0, 0, 0).
/// - Source: Powell (1962), Comput. J. 5(2), 147–151; Moré, Garbow and Hillstrom (1981), ACM Trans. Math.
///   Softw. 7(1), 17–41, number 13.
public record PowellSingular() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return new Jet[] {
            x[0].plus(x[1].times(10)),
            x[2].minus(x[3]).times(Math.sqrt(5)),
            x[1].minus(x[2].times(2)).square(),
            x[0].minus(x[3]).square().times(Math.sqrt(10))
        };
    }

    @Override
    public double[] start() {
        return new double[] {3, -1, 0, 1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {0, 0, 0, 0});
    }
}
