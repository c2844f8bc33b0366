package io.trueloss.risk;

import java.util.List;

/// Inner products in one fixed order of additions, so that they have the same bits on every machine.
final class Dots {
    private Dots() {}

    /// Adds a column, `weight` over, to `out`.
    static void add(double weight, double[] x, Stretch stretch, double[] out) {
        for (int i = stretch.from(); i < stretch.to(); i++) out[i] = Math.fma(weight, x[i], out[i]);
    }

    /// Adds four columns one after the other, with the same bits as one by one.
    static void add4(double[] weights, double[][] x, Stretch stretch, double[] out) {
        double w0 = weights[0];
        double w1 = weights[1];
        double w2 = weights[2];
        double w3 = weights[3];
        double[] x0 = x[0];
        double[] x1 = x[1];
        double[] x2 = x[2];
        double[] x3 = x[3];
        for (int i = stretch.from(); i < stretch.to(); i++) {
            out[i] = Math.fma(w3, x3[i], Math.fma(w2, x2[i], Math.fma(w1, x1[i], Math.fma(w0, x0[i], out[i]))));
        }
    }

    /// The sum of `a[i] * b[from + i]` over n values.
    static double dot(double[] a, double[] b, int from, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 = Math.fma(a[i], b[from + i], s0);
            s1 = Math.fma(a[i + 1], b[from + i + 1], s1);
            s2 = Math.fma(a[i + 2], b[from + i + 2], s2);
            s3 = Math.fma(a[i + 3], b[from + i + 3], s3);
        }
        for (; i < n; i++) s0 = Math.fma(a[i], b[from + i], s0);
        return (s0 + s1) + (s2 + s3);
    }

    /// The sum of `a[i] * b[from + i]` over a stretch, its eighths side by side, which vectors can do.
    ///
    /// @param room for an eighth of the terms
    static double folded(double[] a, double[] b, Stretch stretch, double[] room) {
        int from = stretch.from();
        int n = stretch.size();
        int e = n / 8;
        for (int i = 0; i < e; i++) {
            int k = from + i;
            double low = Math.fma(a[i + e], b[k + e], a[i] * b[k]);
            low = Math.fma(a[i + 3 * e], b[k + 3 * e], Math.fma(a[i + 2 * e], b[k + 2 * e], low));
            double high = Math.fma(a[i + 5 * e], b[k + 5 * e], a[i + 4 * e] * b[k + 4 * e]);
            high = Math.fma(a[i + 7 * e], b[k + 7 * e], Math.fma(a[i + 6 * e], b[k + 6 * e], high));
            room[i] = low + high;
        }
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < e; i += 4) {
            s0 += room[i];
            s1 += room[i + 1];
            s2 += room[i + 2];
            s3 += room[i + 3];
        }
        for (; i < e; i++) s0 += room[i];
        for (int k = 8 * e; k < n; k++) s1 = Math.fma(a[k], b[from + k], s1);
        return (s0 + s1) + (s2 + s3);
    }

    /// The inner products of `a` with the four dense columns from `first` on.
    static void dot4(double[] a, List<Design.Dense> columns, int first, Stretch stretch, double[] out) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double[] b0 = columns.get(first).values();
        double[] b1 = columns.get(first + 1).values();
        double[] b2 = columns.get(first + 2).values();
        double[] b3 = columns.get(first + 3).values();
        int from = stretch.from();
        for (int i = 0; i < stretch.size(); i++) {
            double x = a[i];
            s0 = Math.fma(x, b0[from + i], s0);
            s1 = Math.fma(x, b1[from + i], s1);
            s2 = Math.fma(x, b2[from + i], s2);
            s3 = Math.fma(x, b3[from + i], s3);
        }
        out[0] = s0;
        out[1] = s1;
        out[2] = s2;
        out[3] = s3;
    }
}
