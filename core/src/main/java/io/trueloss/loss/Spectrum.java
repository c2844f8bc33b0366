package io.trueloss.loss;

/// The eigenvalues of small symmetric matrices.
final class Spectrum {

    private static final int SWEEPS = 30;

    private Spectrum() {}

    /// The largest eigenvalue without its sign; NaN or infinite if an entry is.
    static double radius(double[][] matrix) {
        double[] values = values(matrix);
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    /// The least eigenvalue.
    static double least(double[][] matrix) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values(matrix)) {
            least = Math.min(least, value);
        }
        return least;
    }

    /// Jacobi's rotations; an entry that is not finite is an eigenvalue of its own.
    private static double[] values(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][];
        double most = 0;
        for (int i = 0; i < size; i++) {
            a[i] = matrix[i].clone();
            for (double entry : a[i]) {
                if (!Double.isFinite(entry)) {
                    return new double[] {entry};
                }
                most = Math.max(most, Math.abs(entry));
            }
        }
        for (int sweep = 0; sweep < SWEEPS && most > 0; sweep++) {
            boolean still = true;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (Math.abs(a[p][q]) > 1e-16 * most) {
                        rotate(a, p, q);
                        still = false;
                    }
                }
            }
            if (still) {
                break;
            }
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    private static void rotate(double[][] a, int p, int q) {
        double theta = (a[q][q] / 2 - a[p][p] / 2) / a[p][q];
        double t = Math.copySign(1, theta) / (Math.abs(theta) + StrictMath.hypot(1, theta));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = c * left - s * right;
            a[k][q] = s * left + c * right;
        }
        for (int k = 0; k < a.length; k++) {
            double left = a[p][k];
            double right = a[q][k];
            a[p][k] = c * left - s * right;
            a[q][k] = s * left + c * right;
        }
    }
}
