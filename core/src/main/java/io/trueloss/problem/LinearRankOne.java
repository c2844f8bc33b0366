package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Least squares of a matrix of rank one, with twice as many rows as weights.
///
/// - Minimum: m (m - 1) / (2 (2 m + 1)) for m rows, on a whole plane.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 33.
///
/// @param size how many weights, from 1
public record LinearRankOne(@Or("10") int size) implements Squares {
    public LinearRankOne {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet sum = Terms.sum(Terms.each(size, j -> x[j - 1].times(j)));
        return Terms.each(2 * size, i -> sum.times(i).plus(-1));
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 1);
    }

    @Override
    public Optional<Double> minimum() {
        int m = 2 * size;
        return Optional.of(m * (m - 1) / (2.0 * (2 * m + 1)));
    }
}
