package io.trueloss.risk;

import java.util.List;

/// Inner products in one fixed order of additions, so that they have the same bits on every machine.
final class Dots {
    private Dots() {}

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
