package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Weights pulled to 1 a little, and to a small sphere a lot.
///
/// - Minimum: 2.24997e-5 for 4 weights, 7.08765e-5 for 10.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 23.
///
/// @param size how many weights, from 1
public record PenaltyOne(@Or("10") int size) implements Squares {
    public PenaltyOne {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet[] terms =
                Terms.each(size + 1, i -> x[Math.min(i, size) - 1].plus(-1).times(Math.sqrt(1e-5)));
        terms[size] = Terms.sum(Terms.each(size, i -> x[i - 1].square())).plus(-0.25);
        return terms;
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> i);
    }

    @Override
    public Optional<Double> minimum() {
        return switch (size) {
            case 4 -> Optional.of(0.000022499775008999371897);
            case 10 -> Optional.of(0.000070876514670903694431);
            default -> Optional.empty();
        };
    }
}
