package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// An integral equation on a grid: each weight is tied to all others.
///
/// - Minimum: 0.
/// - Source: Moré and Cosnard (1979), ACM Trans. Math. Softw. 5(1), 64–85; Moré, Garbow and Hillstrom
///   (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 29.
///
/// @param size how many weights, from 1
public record DiscreteIntegral(@Or("10") int size) implements Squares {
    public DiscreteIntegral {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        double h = 1.0 / (size + 1);
        Jet[] cube = Terms.each(size, j -> {
            Jet up = x[j - 1].plus(j * h + 1);
            return up.square().times(up);
        });
        return Terms.each(size, i -> {
            double t = i * h;
            Jet[] parts = Terms.each(size, j -> cube[j - 1].times(j <= i ? (1 - t) * j * h : t * (1 - j * h)));
            return Terms.sum(parts).times(h / 2).plus(x[i - 1]);
        });
    }

    @Override
    public double[] start() {
        return new DiscreteBoundaryValue(size).start();
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }
}
