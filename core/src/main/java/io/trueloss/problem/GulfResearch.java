package io.trueloss.problem;

import java.util.Optional;

/// A stretched exponential with a moving origin: flat in many places.
///
/// - Minimum: 0 at (50, 25, 1.5).
/// - Source: Cox (1969), Gulf Research and Development; Moré, Garbow and Hillstrom (1981), ACM Trans. Math.
///   Softw. 7(1), 17–41, number 11.
public record GulfResearch() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(99, i -> {
            double t = i / 100.0;
            double y = 25 + StrictMath.pow(-50 * StrictMath.log(t), 2 / 3.0);
            Jet off = x[1].times(-1).plus(y);
            double far = Math.abs(off.value());
            Jet log = off.through(StrictMath.log(far), 1 / off.value(), -1 / off.value() / off.value());
            return log.times(x[2]).exp().over(x[0]).times(-1).exp().plus(-t);
        });
    }

    @Override
    public double[] start() {
        return new double[] {5, 2.5, 0.15};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {50, 25, 1.5});
    }
}
