package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.List;
import java.util.Optional;

/// Linear but for a product of all weights.
///
/// - Minimum: 0; for 10 weights where all are 1, and at (0.9794, ..., 0.9794, 1.206). A local one, 1, at
///   (0, ..., 0, size + 1).
/// - Source: Brown (1969), SIAM J. Numer. Anal. 6(4), 560–569; Moré, Garbow and Hillstrom (1981), ACM
///   Trans. Math. Softw. 7(1), 17–41, number 27.
///
/// @param size how many weights, from 2
public record BrownAlmostLinear(@Or("10") int size) implements Squares {
    public BrownAlmostLinear {
        Require.atLeast("size", 2, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet sum = Terms.sum(x);
        return Terms.each(size, i -> {
            if (i < size) {
                return x[i - 1].plus(sum).plus(-(size + 1));
            }
            Jet product = x[0];
            for (int j = 1; j < size; j++) {
                product = product.times(x[j]);
            }
            return product.plus(-1);
        });
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 0.5);
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public List<Double> traps() {
        return List.of(1.0);
    }
}
