package io.trueloss.problem;

import java.util.List;
import java.util.Optional;

/// A ratio that fits fifteen measurements; far away it is flat.
///
/// - Minimum: 8.21487e-3 at (0.08241, 1.133, 2.344); 17.4286 in the limit far away.
/// - Source: Bard (1970), SIAM J. Numer. Anal. 7(1), 157–186; Moré, Garbow and Hillstrom (1981), ACM Trans.
///   Math. Softw. 7(1), 17–41, number 8.
public record Bard() implements Squares {

    private static final double[] Y = {.14, .18, .22, .25, .29, .32, .35, .39, .37, .58, .73, .96, 1.34, 2.10, 4.39};

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet one = x[0].constant(1);
        return Terms.each(15, i -> {
            Jet below = x[1].times(16 - i).plus(x[2].times(Math.min(i, 16 - i)));
            return one.times(i).over(below).plus(x[0]).times(-1).plus(Y[i - 1]);
        });
    }

    @Override
    public double[] start() {
        return new double[] {1, 1, 1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0082148773065789798179);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {0.082410559749788982758, 1.1330360920297224845, 2.3436951786425364442});
    }

    @Override
    public List<Double> traps() {
        return List.of(17.428693333333331);
    }
}
