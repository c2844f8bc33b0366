package io.trueloss.optim;

import java.util.ArrayList;
import java.util.List;

/// A matrix as QR whose columns come and go.
final class ActiveQr {
    private static final double DEPENDENT = 1e-10;

    private final int size;
    private final double[][] turned;
    private final List<double[]> columns = new ArrayList<>();

    ActiveQr(int size) {
        this.size = size;
        this.turned = new double[size][size];
        for (int i = 0; i < size; i++) {
            turned[i][i] = 1;
        }
    }

    /// Adds a column at the end, unless it depends on those that are there.
    boolean add(double[] column) {
        int k = columns.size();
        double[] entry = new double[size];
        double rest = 0;
        double all = 0;
        for (int i = 0; i < size; i++) {
            entry[i] = Vectors.dot(turned[i], column);
            all = Math.fma(entry[i], entry[i], all);
            rest = i < k ? 0 : Math.fma(entry[i], entry[i], rest);
        }
        if (k == size || !(Math.sqrt(rest) > DEPENDENT * Math.sqrt(all))) {
            return false;
        }
        double end = entry[k] > 0 ? -Math.sqrt(rest) : Math.sqrt(rest);
        reflect(entry, k, end);
        entry[k] = end;
        for (int i = k + 1; i < size; i++) {
            entry[i] = 0;
        }
        columns.add(entry);
        return true;
    }

    /// Removes the column at a place; those behind it move up.
    void remove(int place) {
        columns.remove(place);
        for (int i = place; i < columns.size(); i++) {
            double over = columns.get(i)[i];
            double under = columns.get(i)[i + 1];
            double length = StrictMath.hypot(over, under);
            if (length == 0) {
                continue;
            }
            double cosine = over / length;
            double sine = under / length;
            for (int j = i; j < columns.size(); j++) {
                double[] column = columns.get(j);
                double top = column[i];
                column[i] = cosine * top + sine * column[i + 1];
                column[i + 1] = cosine * column[i + 1] - sine * top;
            }
            for (int j = 0; j < size; j++) {
                double top = turned[i][j];
                turned[i][j] = cosine * top + sine * turned[i + 1][j];
                turned[i + 1][j] = cosine * turned[i + 1][j] - sine * top;
            }
        }
    }

    /// The weights that bring the columns closest to a goal, in the order of their places.
    double[] solve(double[] goal) {
        double[] x = new double[columns.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Vectors.dot(turned[i], goal);
        }
        for (int k = x.length - 1; k >= 0; k--) {
            x[k] /= columns.get(k)[k];
            for (int i = 0; i < k; i++) {
                x[i] = Math.fma(-columns.get(k)[i], x[k], x[i]);
            }
        }
        return x;
    }

    /// Turns the axes from k on so that this vector's rest lies along axis k.
    private void reflect(double[] entry, int k, double end) {
        double[] reflector = entry.clone();
        reflector[k] -= end;
        double squares = 0;
        for (int i = k; i < size; i++) {
            squares = Math.fma(reflector[i], reflector[i], squares);
        }
        double[] product = new double[size];
        for (int i = k; i < size; i++) {
            for (int j = 0; j < size; j++) {
                product[j] = Math.fma(reflector[i], turned[i][j], product[j]);
            }
        }
        for (int i = k; i < size; i++) {
            double factor = 2 * reflector[i] / squares;
            for (int j = 0; j < size; j++) {
                turned[i][j] = Math.fma(-factor, product[j], turned[i][j]);
            }
        }
    }
}
