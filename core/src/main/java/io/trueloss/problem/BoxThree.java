package io.trueloss.problem;

import java.util.Optional;

/// Three exponentials: two points and a whole line are minima.
///
/// - Minimum: 0 at (1, 10, 1), at (10, 1, -1) and wherever x1 = x2 and x3 = 0.
/// - Source: Box (1966), Comput. J. 9(1), 67–77; Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw.
///   7(1), 17–41, number 12.
public record BoxThree() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(10, i -> {
            double t = i / 10.0;
            double by = StrictMath.exp(-t) - StrictMath.exp(-10 * t);
            return x[0].times(-t).exp().minus(x[1].times(-t).exp()).minus(x[2].times(by));
        });
    }

    @Override
    public double[] start() {
        return new double[] {0, 10, 20};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }
}
