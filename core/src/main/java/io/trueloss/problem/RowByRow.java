package io.trueloss.problem;

import io.trueloss.optim.Batched;
import java.util.Arrays;

/// A convex mean over rows, each given by a function of the weights.
///
/// @param size how many weights there are
/// @param rows how many rows there are
/// @param row what a row costs
record RowByRow(int size, int rows, Row row) implements Batched {

    /// What a row costs at `w`; adds its gradient to `g`.
    @FunctionalInterface
    interface Row {
        double at(int row, double[] w, double[] g);
    }

    @Override
    public boolean convex() {
        return true;
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        Arrays.fill(g, 0);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += row.at(i, w, g);
        }
        return mean(sum, rows, g);
    }

    @Override
    public double evaluate(int[] which, int from, int to, double[] w, double[] g) {
        Arrays.fill(g, 0);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += row.at(which[i], w, g);
        }
        return mean(sum, to - from, g);
    }

    private static double mean(double sum, int count, double[] g) {
        for (int j = 0; j < g.length; j++) {
            g[j] /= count;
        }
        return sum / count;
    }
}
