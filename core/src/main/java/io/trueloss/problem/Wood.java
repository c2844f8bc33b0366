package io.trueloss.problem;

import java.util.Optional;

/// Two valleys of Rosenbrock that are tied, with a place between them that is nearly flat.
///
/// - Minimum: 0 at (1, 1, 1, 1).
/// - Source: Colville (1968), IBM New York Scientific Center Report 320-2949; Moré, Garbow and Hillstrom
///   (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 14.
public record Wood() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return new Jet[] {
            x[1].minus(x[0].square()).times(10),
            x[0].times(-1).plus(1),
            x[3].minus(x[2].square()).times(Math.sqrt(90)),
            x[2].times(-1).plus(1),
            x[1].plus(x[3]).plus(-2).times(Math.sqrt(10)),
            x[1].minus(x[3]).times(1 / Math.sqrt(10))
        };
    }

    @Override
    public double[] start() {
        return new double[] {-3, -1, -3, -1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {1, 1, 1, 1});
    }
}
