package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import io.trueloss.optim.Objective;
import io.trueloss.random.Seed;
import java.util.Optional;

/// A bowl that each row sees from its own middle, so that the gradient of few rows is noisy, the more the
/// steeper the way: what a rate, its schedule and the size of batches do, and nothing else.
///
/// Row i is `sum_j h_j/2 (w_j - s_ij noise / sqrt(h_j))^2` with `h_j = 1/j` and random signs s, drawn in pairs
/// of rows with opposite signs.
///
/// - Minimum: weights / 2 * noise^2, at 0.
/// - Source: after Zhang, Li, Nado, Martens, Sachdeva, Dahl, Shallue and Grosse (2019), NeurIPS 32, who draw
///   the noise anew at each step.
///
/// @param weights how many weights there are
/// @param pairs how many pairs of rows there are
/// @param noise the standard deviation of a row's gradient where the curvature is 1, 0 or more
public record NoisyQuadratic(
        @Or("20") int weights,
        @Or("100") int pairs,
        @Or("1") double noise) implements TestProblem {

    public NoisyQuadratic {
        Require.atLeast("weights", 1, weights);
        Require.atLeast("pairs", 1, pairs);
        Require.notNegative("noise", noise);
    }

    @Override
    public Objective objective(Seed seed) {
        Seed signs = seed.child("signs");
        return new RowByRow(weights, 2 * pairs, (i, w, g) -> {
            double sum = 0;
            for (int j = 0; j < weights; j++) {
                double curve = 1.0 / (j + 1);
                boolean up = signs.bits((long) (i / 2) * weights + j) < 0 == (i % 2 == 0);
                double off = w[j] - (up ? noise : -noise) / Math.sqrt(curve);
                g[j] += curve * off;
                sum += curve / 2 * off * off;
            }
            return sum;
        });
    }

    @Override
    public double[] start() {
        double[] start = new double[weights];
        java.util.Arrays.fill(start, 10);
        return start;
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(weights / 2.0 * noise * noise);
    }

    @Override
    public Optional<double[]> minimiser() {
        return Optional.of(new double[weights]);
    }
}
