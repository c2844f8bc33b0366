package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Exponentials of neighbours, and an ellipsoid that they must meet.
///
/// - Minimum: 9.37629e-6 for 4 weights, 2.93660e-4 for 10.
/// - Source: Moré, Garbow and Hillstrom (1981), ACM Trans. Math. Softw. 7(1), 17–41, number 24.
///
/// @param size how many weights, from 1
public record PenaltyTwo(@Or("4") int size) implements Squares {
    public PenaltyTwo {
        Require.atLeast("size", 1, size);
    }

    @Override
    public Jet[] residuals(Jet[] x) {
        Jet[] raised = Terms.each(size, i -> x[i - 1].times(0.1).exp());
        return Terms.each(2 * size, i -> {
            if (i == 1) {
                return x[0].plus(-0.2);
            }
            if (i <= size) {
                double y = StrictMath.exp(i / 10.0) + StrictMath.exp((i - 1) / 10.0);
                return raised[i - 1].plus(raised[i - 2]).plus(-y).times(Math.sqrt(1e-5));
            }
            return i < 2 * size
                    ? raised[i - size].plus(-StrictMath.exp(-0.1)).times(Math.sqrt(1e-5))
                    : Terms.sum(Terms.each(size, j -> x[j - 1].square().times(size - j + 1)))
                            .plus(-1);
        });
    }

    @Override
    public double[] start() {
        return Terms.array(size, i -> 0.5);
    }

    @Override
    public Optional<Double> minimum() {
        return switch (size) {
            case 4 -> Optional.of(9.3762930073554423184e-6);
            case 10 -> Optional.of(0.00029366053745674596227);
            default -> Optional.empty();
        };
    }
}
