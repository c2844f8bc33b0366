package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Least squares of a matrix of rank one whose border is zero, with twice as many rows as weights.
///
/// - Minimum: (m m + 3 m - 6) / (2 (2 m - 3)) for m rows, on a whole plane.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 34.
///
/// @param size how many weights, from 3
public record LinearRankOneZero(@Or("10") int size) implements Squares {
    public LinearRankOneZero {
        Require.atLeast("size", 3, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet sum = x[0].constant(0);
        for (int j = 2; j < size; j++) {
            sum = sum.plus(x[j - 1].times(j));
        }
        Jet inner = sum;
        return Terms.each(
                2 * size, i -> inner.times(i == 1 || i == 2 * size ? 0 : i - 1).plus(-1));
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 1);
    }

    @Override
    public Optional<Double> minimum() {
        int m = 2 * size;
        return Optional.of((m * m + 3 * m - 6) / (2.0 * (2 * m - 3)));
    }
}
