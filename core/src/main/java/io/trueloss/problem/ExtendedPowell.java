package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Arrays;
import java.util.Optional;

/// Powell's singular function, once for each four weights.
///
/// - Minimum: 0 where all are 0.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 22.
///
/// @param size how many weights, a multiple of 4
public record ExtendedPowell(@Or("8") int size) implements Squares {
    public ExtendedPowell {
        Require.atLeast("size", 4, size);
        Require.multiple("size", 4, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(size, i -> {
            Jet[] four = Arrays.copyOfRange(x, (i - 1) / 4 * 4, (i - 1) / 4 * 4 + 4);
            return new PowellSingular().residuals(four)[(i - 1) % 4];
        });
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> new PowellSingular().start()[(i - 1) % 4]);
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[size]);
    }
}
