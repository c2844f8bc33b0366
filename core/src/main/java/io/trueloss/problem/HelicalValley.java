package io.trueloss.problem;

import java.util.Optional;

/// A valley that winds around an axis once.
///
/// - Minimum: 0 at (1, 0, 0).
/// - Source: Fletcher and Powell (1963), Comput. J. 6(2), 163–168; Moré, Garbow and Hillstrom (1981), ACM
///   Trans. Math. Softw. 7(1), 17–41, number 7.
public record HelicalValley() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        double turn = x[0].value() < 0 ? 0.5 : 0;
        Jet ratio = x[1].over(x[0]);
        double slope = 1 / (1 + ratio.value() * ratio.value());
        Jet angle = ratio.through(StrictMath.atan(ratio.value()), slope, -2 * ratio.value() * slope * slope);
        Jet turns = angle.times(1 / (2 * Math.PI)).plus(turn);
        Jet radius = x[0].square().plus(x[1].square()).sqrt();
        return new Jet[] {x[2].minus(turns.times(10)).times(10), radius.plus(-1).times(10), x[2]};
    }

    @Override
    public double[] start() {
        return new double[] {-1, 0, 0};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {1, 0, 0});
    }
}
