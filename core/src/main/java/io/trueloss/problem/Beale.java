package io.trueloss.problem;

import java.util.Optional;

/// A narrow curved valley that a step in the wrong direction leaves for good.
///
/// - Minimum: 0 at (3, 0.5).
/// - Source: Beale (1958), Technical Report 25, Princeton University; Moré, Garbow and Hillstrom (1981),
///   ACM Trans. Math. Softw. 7(1), 17–41, number 5.
public record Beale() implements Squares {

    private static final double[] Y = {1.5, 2.25, 2.625};

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet[] power = {x[1], x[1].square(), x[1].square().times(x[1])};
        return Terms.each(3, i -> power[i - 1].plus(-1).times(x[0]).plus(Y[i - 1]));
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
        return Optional.of(new double[] {3, 0.5});
    }
}
