package io.trueloss.risk;

import java.util.Arrays;
import java.util.List;

/// The cells of a design, row after row, so that a few rows that lie far apart cost little to fetch.
///
/// @param at the coordinate of each dense column
/// @param dense the values of the dense columns, row after row
/// @param levels how many columns of levels there are
/// @param coded the coordinate of each row's levels, row after row; -1 is nowhere
record ByRow(int[] at, double[] dense, int levels, int[] coded) {
    static ByRow of(Design design) {
        List<Design.Dense> numbers = design.dense();
        List<Design.Coded> words = design.coded();
        int d = numbers.size();
        int c = words.size();
        double[] dense = new double[Math.multiplyExact(design.rows(), d)];
        int[] coded = new int[Math.multiplyExact(design.rows(), c)];
        for (int j = 0; j < d; j++)
            for (int i = 0; i < design.rows(); i++)
                dense[i * d + j] = numbers.get(j).values()[i];
        for (int j = 0; j < c; j++)
            for (int i = 0; i < design.rows(); i++)
                coded[i * c + j] = words.get(j).at()[i];
        return new ByRow(numbers.stream().mapToInt(Design.Dense::at).toArray(), dense, c, coded);
    }

    /// The entries of `w`, from `w[start]` on, that go with the dense columns.
    double[] fetched(double[] w, int start) {
        return Arrays.stream(at).mapToDouble(j -> w[start + j]).toArray();
    }

    /// The product of a row with weights.
    ///
    /// @param weights what [#fetched(double[], int)] gave of `w`
    double dot(int row, double[] weights, double[] w, int start) {
        int d = at.length;
        double sum = Dots.dot(weights, dense, row * d, d);
        for (int j = row * levels; j < (row + 1) * levels; j++) if (coded[j] >= 0) sum += w[start + coded[j]];
        return sum;
    }

    /// Adds a row, `times` over, to sums for the dense columns, and to the levels' places in `g` from
    /// `g[start]` on.
    void add(int row, double times, double[] sums, double[] g, int start) {
        int first = row * at.length;
        for (int j = 0; j < sums.length; j++) sums[j] = Math.fma(times, dense[first + j], sums[j]);
        for (int j = row * levels; j < (row + 1) * levels; j++) if (coded[j] >= 0) g[start + coded[j]] += times;
    }

    /// The product of a row with the weights that start at `w[start]`.
    double dot(int row, double[] w, int start) {
        double sum = 0;
        int first = row * at.length;
        for (int j = 0; j < at.length; j++) sum = Math.fma(w[start + at[j]], dense[first + j], sum);
        for (int j = row * levels; j < (row + 1) * levels; j++) if (coded[j] >= 0) sum += w[start + coded[j]];
        return sum;
    }

    /// Adds a row, `times` over, to `to` from `to[start]` on.
    void add(int row, double times, double[] to, int start) {
        int first = row * at.length;
        for (int j = 0; j < at.length; j++) {
            to[start + at[j]] = Math.fma(times, dense[first + j], to[start + at[j]]);
        }
        for (int j = row * levels; j < (row + 1) * levels; j++) if (coded[j] >= 0) to[start + coded[j]] += times;
    }
}
