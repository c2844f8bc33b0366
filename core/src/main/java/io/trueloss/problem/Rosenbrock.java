package io.trueloss.problem;

import java.util.Optional;

/// A curved valley: easy to find, hard to follow.
///
/// - Minimum: 0 at (1, 1), the only flat place.
/// - Source: Rosenbrock (1960), Comput. J. 3(3), 175–184; Moré, Garbow and Hillstrom (1981), ACM Trans. Math.
///   Softw. 7(1), 17–41, number 1.
public record Rosenbrock() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return new Jet[] {x[1].minus(x[0].square()).times(10), x[0].times(-1).plus(1)};
    }

    @Override
    public double[] start() {
        return new double[] {-1.2, 1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {1, 1});
    }
}
