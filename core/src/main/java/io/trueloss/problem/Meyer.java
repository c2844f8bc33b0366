package io.trueloss.problem;

import java.util.Optional;

/// The resistance of a thermistor: curvatures from 0.02 to 1e14.
///
/// - Minimum: 87.9458 at (0.005610, 6181, 345.2).
/// - Source: Meyer (1970), Nonlinear Programming, 465–486; Moré, Garbow and Hillstrom (1981), ACM Trans.
///   Math. Softw. 7(1), 17–41, number 10.
public record Meyer() implements Squares {

    private static final double[] Y = {
        34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
    };

    @Override
    public Jet[] residuals(Jet[] x) {
        return Terms.each(
                16, i -> x[1].over(x[2].plus(45 + 5 * i)).exp().times(x[0]).plus(-Y[i - 1]));
    }

    @Override
    public double[] start() {
        return new double[] {0.02, 4000, 250};
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(87.945855170851120897);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {0.0056096364710280525353, 6181.3463462863722794, 345.2236346241364959});
    }
}
