package io.trueloss.problem;

import java.util.Optional;

/// Exponentials that explode a little beyond the start.
///
/// - Minimum: 124.362 at (0.2578, 0.2578).
/// - Source: Jennrich and Sampson (1968), Technometrics 10(1), 63–72; Moré, Garbow and Hillstrom (1981),
///   ACM Trans. Math. Softw. 7(1), 17–41, number 6.
public record JennrichSampson() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(
                10, i -> x[0].times(i).exp().plus(x[1].times(i).exp()).times(-1).plus(2 + 2 * i));
    }

    @Override
    public double[] start() {
        return new double[] {0.3, 0.4};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(124.36218235561485351);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {0.25782521367036407685, 0.25782521367036407685});
    }
}
