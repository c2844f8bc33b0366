package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Parabolas, each tied to its two neighbours.
///
/// - Minimum: 0.
/// - Source: Broyden (1965), Math. Comput. 19, 577–593; Moré, Garbow and Hillstrom (1981), ACM Trans. Math.
///   Softw. 7(1), 17–41, number 30.
///
/// @param size how many weights, from 1
public record BroydenTridiagonal(@Or("10") int size) implements Squares {
    public BroydenTridiagonal {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(size, i -> {
            Jet term = x[i - 1].times(-2).plus(3).times(x[i - 1]).plus(1);
            Jet left = i == 1 ? term : term.minus(x[i - 2]);
            return i == size ? left : left.minus(x[i].times(2));
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
}
