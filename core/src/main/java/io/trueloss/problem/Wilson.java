package io.trueloss.problem;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import io.trueloss.optim.Objective;
import io.trueloss.random.Seed;
import java.util.Optional;

/// Least squares with more columns than rows, where the answer depends on who gives it: plain gradients end at
/// weights that are right on new rows, gradients scaled weight by weight at others that call every new row
/// positive. Both fit every row that they saw.
///
/// The first column is the label; two are 1; each row has columns of its own, one if it is positive and five if
/// not.
///
/// - Minimum: 0, at infinitely many places.
/// - Source: Wilson, Roelofs, Stern, Srebro and Recht (2017), NeurIPS 30, section 3.3.
///
/// @param rows how many rows there are
/// @param share the chance of a positive label, between 0.5 and 1
public record Wilson(@Or("100") int rows, @Or("0.75") double share) implements TestProblem {
    private static final int SHARED = 3;
    private static final int OWN = 5;

    public Wilson {
        Require.atLeast("rows", 1, rows);
        Require.fraction("share", share);
    }

    @Override
    public Objective objective(Seed seed) {
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            y[i] = seed.child("label").uniform(i) < share ? 1 : -1;
        }
        return new RowByRow(SHARED + OWN * rows, rows, (i, w, g) -> row(i, y[i], w, g));
    }

    private static double row(int i, double y, double[] w, double[] g) {
        int first = SHARED + OWN * i;
        int end = y > 0 ? first + 1 : first + OWN;
        double off = y * w[0] + w[1] + w[2] - y;
        for (int j = first; j < end; j++) {
            off += w[j];
        }
        g[0] += off * y;
        g[1] += off;
        g[2] += off;
        for (int j = first; j < end; j++) {
            g[j] += off;
        }
        return off * off / 2;
    }

    /// The share of new rows whose label the sign of their score misses: exact, since a new row's own columns
    /// were seen in no other.
    public double error(double[] w) {
        boolean positive = w[0] + w[1] + w[2] > 0;
        boolean negative = -w[0] + w[1] + w[2] < 0;
        return (positive ? 0 : share) + (negative ? 0 : 1 - share);
    }

    @Override
    public double[] start() {
        return new double[SHARED + OWN * rows];
    }

    @Override
    public Optional<Double> minimum() {
        return Optional.of(0.0);
    }
}
