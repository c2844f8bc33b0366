package io.trueloss.problem;

import java.util.Optional;

/// Exponentials against straight lines: it starts a hundred times too high.
///
/// - Minimum: 85822.2 at (-11.59, 13.20, -0.4034, 0.2368).
/// - Source: Brown and Dennis (1971), Technical Report 71-16, Yale University; Moré, Garbow and Hillstrom
///   (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 16.
public record BrownDennis() implements Squares {

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(20, i -> {
            double t = i / 5.0;
            Jet one = x[0].plus(x[1].times(t)).plus(-StrictMath.exp(t));
            Jet two = x[2].plus(x[3].times(StrictMath.sin(t))).plus(-StrictMath.cos(t));
            return one.square().plus(two.square());
        });
    }

    @Override
    public double[] start() {
        return new double[] {25, 5, -5, -1};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(85822.201626356344661);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {
            -11.594439904762165383, 13.203630051207203821, -0.40343948817685951964, 0.23677877445573629915
        });
    }
}
