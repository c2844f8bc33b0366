package io.trueloss.optim;

import java.util.Arrays;

/// A symmetric matrix as UᵀU, after scaling its diagonal to 1 and choosing the largest pivot that is left each
/// time. A row is finished when it becomes the pivot's; what is left of the diagonal is kept up to date.
///
/// Stops where the largest pivot left is rounding: those coordinates depend on the ones before them. Whether
/// what is left is rounding too, or negative, says whether the matrix is semidefinite or indefinite.
final class Cholesky {
    private static final double ROUNDING = 16 * Math.ulp(1.0);
    private static final double NOISE = 1e-6;

    private final int p;
    private final double[][] upper;
    private final double[] left;
    private final double[] scale;
    private final int[] order;
    private final double negligible;
    private int rank;

    private Cholesky(double[] h, int p, double damping) {
        this.p = p;
        this.scale = scales(h, p);
        this.upper = new double[p][p];
        this.left = new double[p];
        this.order = new int[p];
        this.negligible = ROUNDING * Math.max(p, 8);
        for (int i = 0; i < p; i++) {
            order[i] = i;
            for (int j = 0; j <= i; j++) {
                upper[j][i] = h[i * p + j] * scale[i] * scale[j];
            }
            left[i] = upper[i][i] + damping;
        }
        while (rank < p && eliminated(rank)) {
            rank++;
        }
        for (int i = rank; i < p; i++) {
            finish(i);
            upper[i][i] = left[i];
        }
    }

    /// Of the matrix whose lower triangle is given.
    ///
    /// @param damping added to the diagonal, after that was scaled to 1
    static Cholesky of(double[] h, int p, double damping) {
        return new Cholesky(h, p, damping);
    }

    /// Whether some direction curves down by more than rounding.
    boolean indefinite() {
        for (int i = rank; i < p; i++) {
            for (int j = i; j < p; j++) {
                double entry = upper[i][j];
                if (!(i == j ? entry >= -8 * negligible : Math.abs(entry) <= 8 * negligible)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The coordinates that the others determine.
    int[] aliased() {
        int[] aliased = Arrays.copyOfRange(order, rank, p);
        Arrays.sort(aliased);
        return aliased;
    }

    /// The Newton step for a gradient; coordinates that others determine stay put.
    double[] step(double[] g) {
        double[] x = forward(g);
        Arrays.fill(x, rank, p, 0);
        return back(x);
    }

    /// What could be gained along the directions without curvature, if it is there but just too small to be
    /// seen.
    double hidden(double[] g) {
        double[] x = forward(g);
        double hidden = 0;
        for (int k = rank; k < p; k++) {
            hidden += x[k] * x[k] / negligible / 2;
        }
        return hidden;
    }

    /// Where the gradient pulls along the directions without curvature.
    double[] flat(double[] g) {
        double[] x = forward(g);
        double strongest = 0;
        for (int k = rank; k < p; k++) {
            strongest = Math.max(strongest, Math.abs(x[k]));
        }
        for (int k = 0; k < p; k++) {
            x[k] = k >= rank && Math.abs(x[k]) > NOISE * strongest ? x[k] : 0;
        }
        return back(x);
    }

    /// Minus the gradient, scaled and in the order of the pivots, without what the pivots take care of.
    private double[] forward(double[] g) {
        double[] x = new double[p];
        for (int k = 0; k < p; k++) {
            x[k] = -g[order[k]] * scale[order[k]];
        }
        for (int k = 0; k < rank; k++) {
            x[k] /= upper[k][k];
            for (int j = k + 1; j < p; j++) {
                x[j] = Math.fma(-upper[k][j], x[k], x[j]);
            }
        }
        return x;
    }

    private double[] back(double[] x) {
        for (int k = rank - 1; k >= 0; k--) {
            for (int j = k + 1; j < p; j++) {
                x[k] = Math.fma(-upper[k][j], x[j], x[k]);
            }
            x[k] /= upper[k][k];
        }
        double[] step = new double[p];
        for (int k = 0; k < p; k++) {
            step[order[k]] = x[k] * scale[order[k]];
        }
        return step;
    }

    private boolean eliminated(int k) {
        int pivot = k;
        for (int m = k + 1; m < p; m++) {
            pivot = left[m] > left[pivot] ? m : pivot;
        }
        if (!(left[pivot] > negligible)) {
            return false;
        }
        swap(k, pivot);
        finish(k);
        double root = Math.sqrt(left[k]);
        upper[k][k] = root;
        for (int j = k + 1; j < p; j++) {
            double entry = upper[k][j] / root;
            upper[k][j] = entry;
            left[j] -= entry * entry;
        }
        return true;
    }

    /// Takes from row k, right of its diagonal, what the pivots before it and before the rank take care of.
    private void finish(int k) {
        int rows = Math.min(k, rank);
        int m = 0;
        for (; m + 3 < rows; m += 4) {
            take(k, m);
        }
        for (; m < rows; m++) {
            double[] row = upper[k];
            double[] x = upper[m];
            double factor = -x[k];
            for (int j = k + 1; j < p; j++) {
                row[j] = Math.fma(factor, x[j], row[j]);
            }
        }
    }

    /// Takes four rows at once.
    private void take(int k, int m) {
        double[] row = upper[k];
        double[] x0 = upper[m];
        double[] x1 = upper[m + 1];
        double[] x2 = upper[m + 2];
        double[] x3 = upper[m + 3];
        double f0 = -x0[k];
        double f1 = -x1[k];
        double f2 = -x2[k];
        double f3 = -x3[k];
        for (int j = k + 1; j < p; j++) {
            row[j] = Math.fma(f3, x3[j], Math.fma(f2, x2[j], Math.fma(f1, x1[j], Math.fma(f0, x0[j], row[j]))));
        }
    }

    private void swap(int k, int m) {
        if (k == m) {
            return;
        }
        for (int i = 0; i < k; i++) {
            exchange(i, k, i, m);
        }
        for (int i = k + 1; i < m; i++) {
            exchange(k, i, i, m);
        }
        for (int j = m + 1; j < p; j++) {
            exchange(k, j, m, j);
        }
        double diagonal = left[k];
        left[k] = left[m];
        left[m] = diagonal;
        int first = order[k];
        order[k] = order[m];
        order[m] = first;
    }

    private void exchange(int row, int column, int otherRow, int otherColumn) {
        double value = upper[row][column];
        upper[row][column] = upper[otherRow][otherColumn];
        upper[otherRow][otherColumn] = value;
    }

    private static double[] scales(double[] h, int p) {
        double[] scale = new double[p];
        for (int i = 0; i < p; i++) {
            double size = Math.abs(h[i * p + i]);
            for (int j = 0; size == 0 && j < p; j++) {
                size = Math.abs(h[Math.max(i, j) * p + Math.min(i, j)]);
            }
            scale[i] = size > 0 ? 1 / Math.sqrt(size) : 1;
        }
        return scale;
    }
}
