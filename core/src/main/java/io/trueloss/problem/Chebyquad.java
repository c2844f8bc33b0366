package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Places for an integral by equal weights: where the Chebyshev polynomials average as they integrate.
///
/// - Minimum: 0 for 1 to 7 weights and for 9; 3.51687e-3 for 8, 6.50395e-3 for 10.
/// - Source: Fletcher (1965), Comput. J. 8(1), 33–41; Moré, Garbow and Hillstrom (1981), ACM Trans. Math.
///   Softw. 7(1), 17–41, number 35.
///
/// @param size how many weights, from 1
public record Chebyquad(@Or("8") int size) implements Squares {
    public Chebyquad {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet[] sums = Terms.each(size, i -> x[0].constant(i % 2 == 0 ? size / (i * (double) i - 1) : 0));
        for (Jet each : x) {
            Jet twice = each.times(2).plus(-1);
            Jet before = each.constant(1);
            Jet here = twice;
            for (int i = 0; i < size; i++) {
                sums[i] = sums[i].plus(here);
                Jet next = twice.times(here).times(2).minus(before);
                before = here;
                here = next;
            }
        }
        return Terms.each(size, i -> sums[i - 1].times(1.0 / size));
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> i / (size + 1.0));
    }

    @Override
    public Optional<Double> minimum() {
        return switch (size) {
            case 1, 2, 3, 4, 5, 6, 7, 9 -> Optional.of(0.0);
            case 8 -> Optional.of(0.0035168737256779316701);
            case 10 -> Optional.of(0.0065039548008823061024);
            default -> Optional.empty();
        };
    }
}
