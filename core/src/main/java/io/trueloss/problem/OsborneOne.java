package io.trueloss.problem;

import java.util.Optional;

/// Two exponentials that decay nearly alike, through 33 points.
///
/// - Minimum: 5.46489e-5 at (0.3754, 1.936, -1.465, 0.01287, 0.02212).
/// - Source: Osborne (1972), Numerical Methods for Non-linear Optimization, 171–189; Moré, Garbow and
///   Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 17.
public record OsborneOne() implements Squares {

    private static final double[] Y = {
        .844, .908, .932, .936, .925, .908, .881, .850, .818, .784, .751, .718, .685, .658, .628, .603, .580, .558,
        .538, .522, .506, .490, .478, .467, .457, .448, .438, .431, .424, .420, .414, .411, .406
    };

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(33, i -> {
            double t = 10 * (i - 1);
            Jet two = x[1].times(x[3].times(-t).exp())
                    .plus(x[2].times(x[4].times(-t).exp()));
            return x[0].plus(two).times(-1).plus(Y[i - 1]);
        });
    }

    @Override
    public double[] start() {
        return new double[] {0.5, 1.5, -1, 0.01, 0.02};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.000054648946974829118153);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {
            0.37541005210695195208,
            1.9358469127123558468,
            -1.4646871366134115398,
            0.012867534640057265929,
            0.022122699661672659525
        });
    }
}
