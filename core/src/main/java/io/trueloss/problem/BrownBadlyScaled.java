package io.trueloss.problem;

import java.util.Optional;

/// A million in one coordinate and two millionths in the other.
///
/// - Minimum: 0 at (1e6, 2e-6).
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 4.
public record BrownBadlyScaled() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return new Jet[] {x[0].plus(-1e6), x[1].plus(-2e-6), x[0].times(x[1]).plus(-2)};
    }

    @Override
    public double[] start() {
        return new double[] {1, 1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {1e6, 2e-6});
    }
}
