package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// A boundary value problem on a grid: each weight is tied to its neighbours.
///
/// - Minimum: 0.
/// - Source: Moré and Cosnard (1979), ACM Trans. Math. Softw. 5(1), 64–85; Moré, Garbow and Hillstrom
///   (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 28.
///
/// @param size how many weights, from 1
public record DiscreteBoundaryValue(@Or("10") int size) implements Squares {
    public DiscreteBoundaryValue {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        double h = 1.0 / (size + 1);
        return Terms.each(size, i -> {
            Jet up = x[i - 1].plus(i * h + 1);
            Jet term = x[i - 1].times(2).plus(up.square().times(up).times(h * h / 2));
            Jet left = i == 1 ? term : term.minus(x[i - 2]);
            return i == size ? left : left.minus(x[i]);
        });
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> i / (size + 1.0) * (i / (size + 1.0) - 1));
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }
}
