package io.trueloss.problem;

import java.util.List;
import java.util.Optional;

/// Two cubic curves that cross: a wrong valley lies closer than the right one.
///
/// - Minimum: 0 at (5, 4); a local one, 48.98, at (11.41, -0.8968).
/// - Source: Freudenstein and Roth (1963), J. ACM 10(4), 550–556; Moré, Garbow and Hillstrom (1981), ACM
///   Trans. Math. Softw. 7(1), 17–41, number 2.
public record FreudensteinRoth() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet one = x[1].times(-1).plus(5).times(x[1]).plus(-2).times(x[1]);
        Jet two = x[1].plus(1).times(x[1]).plus(-14).times(x[1]);
        return new Jet[] {x[0].plus(one).plus(-13), x[0].plus(two).plus(-29)};
    }

    @Override
    public double[] start() {
        return new double[] {0.5, -2};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {5, 4});
    }

    @Override
    public List<Double> traps() {
        return List.of(48.984253679240021);
    }
}
