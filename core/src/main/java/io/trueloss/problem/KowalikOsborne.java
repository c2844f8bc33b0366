package io.trueloss.problem;

import java.util.List;
import java.util.Optional;

/// A ratio of polynomials for the rate of an enzyme.
///
/// - Minimum: 3.07505e-4 at (0.1928, 0.1913, 0.1231, 0.1361); 1.02734e-3 in the limit far away.
/// - Source: Kowalik and Osborne (1968), Methods for Unconstrained Optimization Problems; Moré, Garbow and
///   Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 15.
public record KowalikOsborne() implements Squares {

    private static final double[] Y = {.1957, .1947, .1735, .1600, .0844, .0627, .0456, .0342, .0323, .0235, .0246};
    private static final double[] U = {4, 2, 1, .5, .25, .167, .125, .1, .0833, .0714, .0625};

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(11, i -> {
            double u = U[i - 1];
            Jet above = x[0].times(x[1].times(u).plus(u * u));
            return above.over(x[2].times(u).plus(x[3]).plus(u * u)).times(-1).plus(Y[i - 1]);
        });
    }

    @Override
    public double[] start() {
        return new double[] {0.25, 0.39, 0.415, 0.39};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.00030750560384923742741);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {
            0.19280693457903785444, 0.19128232873436695864, 0.123056506926320653, 0.13606233068379483665
        });
    }

    @Override
    public List<Double> traps() {
        return List.of(0.0010273430486954580);
    }
}
