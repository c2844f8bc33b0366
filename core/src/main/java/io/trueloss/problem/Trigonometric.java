package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.List;
import java.util.Optional;

/// Sines and cosines of all weights: local minima lie about.
///
/// - Minimum: 0; a local one, 2.79506e-5 for 10 weights, is closest to the start.
/// - Source: Spedicato (1975), CISE Report 175; Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw.
///   7(1), 17–41, number 26.
///
/// @param size how many weights, from 1
public record Trigonometric(@Or("10") int size) implements Squares {
    public Trigonometric {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet all = Terms.sum(Terms.each(size, i -> x[i - 1].cos()));
        return Terms.each(
                size,
                i -> x[i - 1].cos()
                        .times(-1)
                        .plus(1)
                        .times(i)
                        .minus(x[i - 1].sin())
                        .minus(all)
                        .plus(size));
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 1.0 / size);
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public List<Double> traps() {
        return size == 10 ? List.of(0.000027950561218794562828) : List.of();
    }
}
