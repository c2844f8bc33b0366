package io.trueloss.problem;

import java.util.Optional;

/// A product of 1e-4 and two exponentials: one weight is a million times the other.
///
/// - Minimum: 0 at (1.098e-5, 9.106).
/// - Source: Powell (1970), Numerical Methods for Nonlinear Algebraic Equations, 87–114; Moré, Garbow and
///   Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 3.
public record PowellBadlyScaled() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet product = x[0].times(x[1]).times(1e4).plus(-1);
        return new Jet[] {
            product, x[0].times(-1).exp().plus(x[1].times(-1).exp()).plus(-1.0001)
        };
    }

    @Override
    public double[] start() {
        return new double[] {0, 1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {0.000010981593296998174557, 9.1061467398665240109});
    }
}
