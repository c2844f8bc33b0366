package io.trueloss.optim;

import io.trueloss.arithmetic.Sum;

/// The weights of the smallest sum of squares, for tables small enough to be kept: `sum(share * (y - x w)^2) +
/// sum(l2 * w^2)`.
///
/// By QR, then refined: what is left over is computed in twice the precision until nothing changes, so that
/// nearly dependent columns cost time and not digits. Source: Björck (1967), BIT 7, 257–278; Björck (1987),
/// Linear Algebra Appl. 88/89, 31–48.
///
/// @param w the weights; 0 for columns that others determine
/// @param aliased the columns that others determine
public record LeastSquares(double[] w, int[] aliased) {
    private static final int REFINEMENTS = 10;

    /// @param x the columns
    /// @param y the goal, a value a row
    /// @param share how much each row counts, 0 or more
    /// @param l2 the price of the square of each weight, 0 or more
    public static LeastSquares of(double[][] x, double[] y, double[] share, double[] l2) {
        double[] root = new double[y.length + x.length];
        for (int i = 0; i < root.length; i++) {
            root[i] = Math.sqrt(i < y.length ? share[i] : l2[i - y.length]);
        }
        var equations = new Equations(x, y, root);
        var factor = new Qr(equations.columns(), root.length);
        double[] w = new double[x.length];
        double[] left = new double[root.length];
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < REFINEMENTS; i++) {
            double[] missing = equations.missing(w, left);
            double[] step = factor.solve(missing, equations.pull(left));
            double change = change(step, w);
            if (!(change < before / 2)) {
                break;
            }
            before = i == 0 ? before : change;
            w = Vectors.moved(w, 1, step);
            for (int row = 0; row < left.length; row++) {
                left[row] += root[row] > 0 ? missing[row] / root[row] : 0;
            }
        }
        return new LeastSquares(w, factor.aliased());
    }

    private static double change(double[] step, double[] w) {
        double change = 0;
        for (int j = 0; j < w.length; j++) {
            change = Math.max(change, w[j] == 0 ? 0 : Math.abs(step[j] / w[j]));
        }
        return change;
    }

    /// The equations that weights and what is left of the goal meet, `left + x w = y` and `x' share left = 0`,
    /// with the price of squares as p more rows.
    private record Equations(double[][] x, double[] y, double[] root) {

        double[][] columns() {
            double[][] columns = new double[x.length][root.length];
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < y.length; i++) {
                    columns[j][i] = root[i] * x[j][i];
                }
                columns[j][y.length + j] = root[y.length + j];
            }
            return columns;
        }

        /// How far the first equation is from being met, rows times the root of their share.
        double[] missing(double[] w, double[] left) {
            double[] missing = new double[root.length];
            for (int i = 0; i < y.length; i++) {
                Sum sum = new Sum();
                sum.add(y[i]);
                sum.add(-left[i]);
                for (int j = 0; j < w.length; j++) {
                    sum.add(-w[j], x[j][i]);
                }
                missing[i] = root[i] * sum.value();
            }
            for (int i = y.length; i < root.length; i++) {
                missing[i] = root[i] * (-left[i] - w[i - y.length]);
            }
            return missing;
        }

        /// How far the second equation is from being met.
        double[] pull(double[] left) {
            double[] share = new double[root.length];
            for (int i = 0; i < root.length; i++) {
                share[i] = root[i] * root[i] * left[i];
            }
            double[] pull = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                Sum sum = new Sum();
                sum.add(-share[y.length + j]);
                for (int i = 0; i < y.length; i++) {
                    sum.add(-x[j][i], share[i]);
                }
                pull[j] = sum.value();
            }
            return pull;
        }
    }
}
