package io.trueloss.problem;

import java.util.Optional;

/// A bell through fifteen points that are nearly one.
///
/// - Minimum: 1.12793e-8 at (0.3990, 1.000, 0).
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 9.
public record Gaussian() implements Squares {

    private static final double[] Y = {.0009, .0044, .0175, .0540, .1295, .2420, .3521, .3989};

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(15, i -> {
            Jet off = x[2].plus(-(8 - i) / 2.0);
            return off.square().times(x[1]).times(-0.5).exp().times(x[0]).plus(-Y[Math.min(i, 16 - i) - 1]);
        });
    }

    @Override
    public double[] start() {
        return new double[] {0.4, 1, 0};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(1.1279327696186480327e-8);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {0.39895613783875668025, 1.0000190844878056965, 0});
    }
}
