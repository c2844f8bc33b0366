package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Rosenbrock's valley, once for each pair of weights.
///
/// - Minimum: 0 where all are 1.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 21.
///
/// @param size how many weights, even
public record ExtendedRosenbrock(@Or("10") int size) implements Squares {
    public ExtendedRosenbrock {
        Require.atLeast("size", 2, size);
        Require.multiple("size", 2, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(
                size,
                i -> i % 2 == 1
                        ? x[i].minus(x[i - 1].square()).times(10)
                        : x[i - 2].times(-1).plus(1));
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> i % 2 == 1 ? -1.2 : 1);
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(Terms.array(size, i -> 1));
    }
}
