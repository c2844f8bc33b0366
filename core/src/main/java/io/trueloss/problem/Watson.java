package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// A polynomial that solves a differential equation: ever nearer to singular as it grows.
///
/// - Minimum: 2.28767e-3 for 6 weights, 1.39976e-6 for 9, 4.72238e-10 for 12.
/// - Source: Kowalik and Osborne (1968), Methods for Unconstrained Optimization Problems; Moré, Garbow and
///   Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 20.
///
/// @param size how many weights, from 2
public record Watson(@Or("6") int size) implements Squares {
    public Watson {
        Require.atLeast("size", 2, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet[] terms = Terms.each(31, i -> {
            double t = i / 29.0;
            Jet slope = x[1];
            Jet value = x[0].plus(x[1].times(t));
            double power = t;
            for (int j = 2; j < size; j++) {
                slope = slope.plus(x[j].times(j * power));
                power *= t;
                value = value.plus(x[j].times(power));
            }
            return slope.minus(value.square()).plus(-1);
        });
        terms[29] = x[0];
        terms[30] = x[1].minus(x[0].square()).plus(-1);
        return terms;
    }

    @Override
    public double[] start() {
        return new double[size];
    }

    @Override
    public Optional<Double> minimum() {
        return switch (size) {
            case 6 -> Optional.of(0.0022876700535524362418);
            case 9 -> Optional.of(1.3997601380990199426e-6);
            case 12 -> Optional.of(4.722381105891757363e-10);
            default -> Optional.empty();
        };
    }
}
