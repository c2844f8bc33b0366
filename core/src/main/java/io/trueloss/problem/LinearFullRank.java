package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Least squares of a matrix of full rank, with twice as many rows as weights: one Newton step.
///
/// - Minimum: the number of rows less that of weights, where all are -1.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 32.
///
/// @param size how many weights, from 1
public record LinearFullRank(@Or("10") int size) implements Squares {
    public LinearFullRank {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet sum = Terms.sum(x).times(-1.0 / size).plus(-1);
        return Terms.each(2 * size, i -> i <= size ? x[i - 1].plus(sum) : sum);
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 1);
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of((double) size);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(Terms.array(size, i -> -1));
    }
}
