package io.trueloss.risk;

/// Products of columns over eight rows that are laid side by side, one array a row. Every sum takes its eight
/// terms in one order, so that no width of a vector changes a bit.
final class Octet {
    /// How many rows.
    static final int ROWS = 8;

    private Octet() {}

    /// Adds the weighted products of column `a` with each of the first `columns` columns to `sums`.
    ///
    /// @param weight of each of the eight rows
    static void add(double[] weight, double[][] rows, int a, int columns, double[] sums) {
        double[] x0 = rows[0];
        double[] x1 = rows[1];
        double[] x2 = rows[2];
        double[] x3 = rows[3];
        double[] x4 = rows[4];
        double[] x5 = rows[5];
        double[] x6 = rows[6];
        double[] x7 = rows[7];
        double c0 = weight[0] * x0[a];
        double c1 = weight[1] * x1[a];
        double c2 = weight[2] * x2[a];
        double c3 = weight[3] * x3[a];
        double c4 = weight[4] * x4[a];
        double c5 = weight[5] * x5[a];
        double c6 = weight[6] * x6[a];
        double c7 = weight[7] * x7[a];
        for (int b = 0; b < columns; b++) {
            double low = Math.fma(c3, x3[b], Math.fma(c2, x2[b], Math.fma(c1, x1[b], c0 * x0[b])));
            double high = Math.fma(c7, x7[b], Math.fma(c6, x6[b], Math.fma(c5, x5[b], c4 * x4[b])));
            sums[b] += low + high;
        }
    }
}
