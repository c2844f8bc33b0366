package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// A sum that is held at zero by its square and its fourth power.
///
/// - Minimum: 0 where all are 1.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 25.
///
/// @param size how many weights, from 1
public record VariablyDimensioned(@Or("10") int size) implements Squares {
    public VariablyDimensioned {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet sum = Terms.sum(Terms.each(size, i -> x[i - 1].plus(-1).times(i)));
        Jet[] terms = Terms.each(size + 2, i -> x[Math.min(i, size) - 1].plus(-1));
        terms[size] = sum;
        terms[size + 1] = sum.square();
        return terms;
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 1 - i / (double) size);
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
