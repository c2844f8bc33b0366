package io.trueloss.optim;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A tall matrix as QR by Householder reflections, taking the longest column that is left each time.
///
/// Columns are first scaled by powers of two, so that units do not decide, and rows sorted by size, so that
/// small ones keep their digits beside large ones (Cox and Higham 1998, BIT 38, 34–50). Stops where the longest
/// column left is rounding: those depend on the ones before them.
final class Qr {
    private static final double ROUNDING = 1e-13;

    private final int rows;
    private final int p;
    private final double[][] columns;
    private final double[] diagonal;
    private final int[] order;
    private final int[] exponent;
    private final int[] sorted;
    private int rank;

    /// @param columns the matrix, column by column, which is used up
    Qr(double[][] columns, int rows) {
        this.rows = rows;
        this.p = columns.length;
        this.columns = columns;
        this.diagonal = new double[p];
        this.order = new int[p];
        this.exponent = new int[p];
        for (int j = 0; j < p; j++) {
            order[j] = j;
            double length = Vectors.length(columns[j]);
            exponent[j] = length > 0 ? -Math.getExponent(length) : 0;
            for (int i = 0; i < rows; i++) {
                columns[j][i] = Math.scalb(columns[j][i], exponent[j]);
            }
        }
        this.sorted = sorted();
        for (int j = 0; j < p; j++) {
            columns[j] = gathered(columns[j]);
        }
        while (rank < Math.min(rows, p) && reflected(rank)) {
            rank++;
        }
    }

    /// The columns that the others determine.
    int[] aliased() {
        int[] aliased = Arrays.copyOfRange(order, rank, p);
        Arrays.sort(aliased);
        return aliased;
    }

    /// Solves `left + matrix w = goal` and `matrix' left = pull` for w, which is handed back, and for left,
    /// which replaces the goal. With a pull of zeros, w brings the matrix closest to the goal, and left is what
    /// is left. Columns that others determine get 0.
    double[] solve(double[] goal, double[] pull) {
        double[] turned = gathered(goal);
        for (int k = 0; k < rank; k++) {
            reflect(k, turned);
        }
        double[] x = new double[rank];
        for (int k = 0; k < rank; k++) {
            double sum = Math.scalb(pull[order[k]], exponent[order[k]]);
            for (int i = 0; i < k; i++) {
                sum = Math.fma(-columns[k][i], x[i], sum);
            }
            x[k] = sum / diagonal[k];
        }
        for (int k = 0; k < rank; k++) {
            double across = x[k];
            x[k] = turned[k] - across;
            turned[k] = across;
        }
        for (int k = rank - 1; k >= 0; k--) {
            reflect(k, turned);
        }
        for (int i = 0; i < rows; i++) {
            goal[sorted[i]] = turned[i];
        }
        return back(x);
    }

    /// The rows, the one with the largest entry first.
    private int[] sorted() {
        double[] size = new double[rows];
        for (double[] column : columns) {
            for (int i = 0; i < rows; i++) {
                size[i] = Math.max(size[i], Math.abs(column[i]));
            }
        }
        return IntStream.range(0, rows)
                .boxed()
                .sorted((a, b) -> Double.compare(size[b], size[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] gathered(double[] values) {
        double[] gathered = new double[rows];
        for (int i = 0; i < rows; i++) {
            gathered[i] = values[sorted[i]];
        }
        return gathered;
    }

    private double[] back(double[] x) {
        double[] w = new double[p];
        for (int k = rank - 1; k >= 0; k--) {
            x[k] /= diagonal[k];
            for (int i = 0; i < k; i++) {
                x[i] = Math.fma(-columns[k][i], x[k], x[i]);
            }
            w[order[k]] = Math.scalb(x[k], exponent[order[k]]);
        }
        return w;
    }

    private boolean reflected(int k) {
        int pivot = k;
        double longest = -1;
        for (int j = k; j < p; j++) {
            double length = length(columns[j], k);
            if (length > longest) {
                longest = length;
                pivot = j;
            }
        }
        if (!(longest > ROUNDING)) {
            return false;
        }
        double[] column = columns[pivot];
        columns[pivot] = columns[k];
        columns[k] = column;
        int first = order[pivot];
        order[pivot] = order[k];
        order[k] = first;
        diagonal[k] = column[k] > 0 ? -longest : longest;
        column[k] -= diagonal[k];
        double half = length(column, k) / Math.sqrt(2);
        for (int i = k; i < rows; i++) {
            column[i] /= half;
        }
        for (int j = k + 1; j < p; j++) {
            reflect(k, columns[j]);
        }
        return true;
    }

    /// Subtracts the reflector (whose squared length is 2) times its product with the vector.
    private void reflect(int k, double[] vector) {
        double[] reflector = columns[k];
        double product = 0;
        for (int i = k; i < rows; i++) {
            product = Math.fma(reflector[i], vector[i], product);
        }
        for (int i = k; i < rows; i++) {
            vector[i] = Math.fma(-product, reflector[i], vector[i]);
        }
    }

    private double length(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < rows; i++) {
            sum = Math.fma(column[i], column[i], sum);
        }
        return Math.sqrt(sum);
    }
}
