package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.List;
import java.util.Optional;

/// Cubics, each tied to five neighbours before it and one behind.
///
/// - Minimum: 0; for 10 weights there are local ones, 2.68 and 3.06.
/// - Source: Broyden (1971), Math. Comput. 25, 285–294; Moré, Garbow and Hillstrom (1981), ACM Trans. Math.
///   Softw. 7(1), 17–41, number 31.
///
/// @param size how many weights, from 1
public record BroydenBanded(@Or("10") int size) implements Squares {
    public BroydenBanded {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(size, i -> {
            Jet term = x[i - 1].times(x[i - 1].square().times(5).plus(2)).plus(1);
            for (int j = Math.max(1, i - 5); j <= Math.min(size, i + 1); j++) {
                if (j != i) {
                    term = term.minus(x[j - 1].times(x[j - 1].plus(1)));
                }
            }
            return term;
        });
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> -1);
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public List<Double> traps() {
        return size == 10 ? List.of(2.6802199207261356, 3.0572784324258188) : List.of();
    }
}
