package io.trueloss.optim;

import java.util.Arrays;

/// A symmetric matrix as UᵀU, after scaling its diagonal to 1 and choosing the largest pivot that is left each
/// time.
///
/// Stops where the largest pivot left is rounding: those coordinates depend on the ones before them. Whether
/// what is left is rounding too, or negative, says whether the matrix is semidefinite or indefinite.
final class Cholesky {
    private static final double ROUNDING = 16 * Math.ulp(1.0);
    private static final double NOISE = 1e-6;

    private final int p;
    private final double[] upper;
    private final double[] scale;
    private final int[] order;
    private final double negligible;
    private int rank;

    private Cholesky(double[] h, int p, double damping) {
        this.p = p;
        this.scale = scales(h, p);
        this.upper = new double[p * p];
        this.order = new int[p];
        this.negligible = ROUNDING * Math.max(p, 8);
        for (int i = 0; i < p; i++) {
            order[i] = i;
            for (int j = 0; j <= i; j++) {
                upper[j * p + i] = h[i * p + j] * scale[i] * scale[j];
            }
            upper[i * p + i] += damping;
        }
        while (rank < p && eliminated(rank)) {
            rank++;
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
                double left = upper[i * p + j];
                if (!(i == j ? left >= -8 * negligible : Math.abs(left) <= 8 * negligible)) {
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
            x[k] /= upper[k * p + k];
            for (int j = k + 1; j < p; j++) {
                x[j] = Math.fma(-upper[k * p + j], x[k], x[j]);
            }
        }
        return x;
    }

    private double[] back(double[] x) {
        for (int k = rank - 1; k >= 0; k--) {
            for (int j = k + 1; j < p; j++) {
                x[k] = Math.fma(-upper[k * p + j], x[j], x[k]);
            }
            x[k] /= upper[k * p + k];
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
            pivot = upper[m * p + m] > upper[pivot * p + pivot] ? m : pivot;
        }
        if (!(upper[pivot * p + pivot] > negligible)) {
            return false;
        }
        swap(k, pivot);
        double root = Math.sqrt(upper[k * p + k]);
        upper[k * p + k] = root;
        for (int j = k + 1; j < p; j++) {
            upper[k * p + j] /= root;
        }
        for (int i = k + 1; i < p; i++) {
            double factor = upper[k * p + i];
            if (factor != 0) {
                for (int j = i; j < p; j++) {
                    upper[i * p + j] -= factor * upper[k * p + j];
                }
            }
        }
        return true;
    }

    private void swap(int k, int m) {
        if (k == m) {
            return;
        }
        for (int i = 0; i < k; i++) {
            exchange(i * p + k, i * p + m);
        }
        for (int i = k + 1; i < m; i++) {
            exchange(k * p + i, i * p + m);
        }
        for (int j = m + 1; j < p; j++) {
            exchange(k * p + j, m * p + j);
        }
        exchange(k * p + k, m * p + m);
        int first = order[k];
        order[k] = order[m];
        order[m] = first;
    }

    private void exchange(int one, int other) {
        double value = upper[one];
        upper[one] = upper[other];
        upper[other] = value;
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
