package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import io.trueloss.optim.Objective;
import io.trueloss.random.Seed;
import java.util.Optional;

/// One steep row that pulls down and a hundred gentle ones that push up a little less in all: steps that are
/// divided by the size of recent gradients walk up, away from the minimum. Seen row by row.
///
/// The rows are 1010 x, once, and -10 x; beyond -1 and 1, where the source projects, a wall is added to all:
/// `wall / 2 * (|x| - 1)^2`.
///
/// - Minimum: a little beyond -1, where the wall balances the mean slope of 10/101.
/// - Source: Reddi, Kale and Kumar (2018), ICLR, arXiv 1904.09237, section 3.
///
/// @param wall how steep the wall is, > 0
public record Reddi(@Or("100") double wall) implements TestProblem {
    private static final int ROWS = 101;
    private static final double STEEP = 1010;
    private static final double GENTLE = -10;

    public Reddi {
        Require.positive("wall", wall);
    }

    @Override
    public Objective objective(Seed seed) {
        return new RowByRow(1, ROWS, (i, w, g) -> {
            double slope = i == 0 ? STEEP : GENTLE;
            double beyond = Math.max(0, Math.abs(w[0]) - 1);
            g[0] += slope + wall * Math.copySign(beyond, w[0]);
            return slope * w[0] + wall / 2 * beyond * beyond;
        });
    }

    @Override
    public double[] start() {
        return new double[1];
    }

    private double slope() {
        return (STEEP + (ROWS - 1) * GENTLE) / ROWS;
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(-slope() - slope() * slope() / (2 * wall));
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[] {-1 - slope() / wall});
    }
}
