package io.trueloss.problem;

import java.util.List;
import java.util.Optional;

/// Three exponentials with amplitudes: from its start many descend to a place that is no minimum.
///
/// - Minimum: 0 at (1, 10, 1, 5, 4, 3); a saddle, 5.65565e-3, that searches which see no curvature take for
///   one.
/// - Source: Biggs (1971), J. Inst. Math. Appl. 8(3), 315–327; Moré, Garbow and Hillstrom (1981), ACM
///   Trans. Math. Softw. 7(1), 17–41, number 18.
public record BiggsExpSix() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(13, i -> {
            double t = i / 10.0;
            double y = StrictMath.exp(-t) - 5 * StrictMath.exp(-10 * t) + 3 * StrictMath.exp(-4 * t);
            Jet first = x[2].times(x[0].times(-t).exp());
            Jet second = x[3].times(x[1].times(-t).exp());
            Jet third = x[5].times(x[4].times(-t).exp());
            return first.minus(second).plus(third).plus(-y);
        });
    }

    @Override
    public double[] start() {
        return new double[] {1, 2, 1, 1, 1, 1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }

    @Override
    public List<Double> traps() {
        return List.of(0.0056556499254999309518);
    }
}
