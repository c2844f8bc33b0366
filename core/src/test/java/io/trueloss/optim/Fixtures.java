package io.trueloss.optim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Small tables and objectives over them, for the tests.
///
/// `longley.csv.gz`: Longley (1967), J. Am. Stat. Assoc. 62. `iris.csv.gz`: Fisher (1936), Ann. Eugenics 7.
/// `diabetes_lars.csv.gz`: Efron, Hastie, Johnstone and Tibshirani (2004), Ann. Stat. 32.
final class Fixtures {
    private Fixtures() {}

    /// The cells of a table, row by row, without its header.
    static List<String[]> rows(String name) {
        var stream = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name + ".csv.gz"), name);
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(","));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One column of numbers, times `unit`.
    static double[] column(List<String[]> rows, int column, double unit) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[column]) * unit)
                .toArray();
    }

    /// Sum of the logistic loss over rows of labels ±1; the columns as given. Curvature, root of it, and
    /// recession.
    static final class Logistic implements Factored, Receding {
        private final double[][] x;
        private final double[] sign;

        Logistic(double[][] x, double[] sign) {
            this.x = x;
            this.sign = sign;
        }

        @Override
        public int size() {
            return x.length;
        }

        @Override
        public int rows() {
            return sign.length;
        }

        @Override
        public boolean convex() {
            return true;
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            return evaluate(w, g, new double[w.length * w.length]);
        }

        @Override
        public double evaluate(double[] w, double[] g, double[] h) {
            int p = w.length;
            double value = 0;
            java.util.Arrays.fill(g, 0);
            java.util.Arrays.fill(h, 0);
            for (int i = 0; i < sign.length; i++) {
                double margin = margin(i, w);
                double down = 1 / (1 + StrictMath.exp(margin));
                value += StrictMath.log1p(StrictMath.exp(-Math.abs(margin))) + Math.max(0, -margin);
                for (int j = 0; j < p; j++) {
                    g[j] -= down * sign[i] * x[j][i];
                    for (int k = 0; k <= j; k++) {
                        h[j * p + k] += down * (1 - down) * x[j][i] * x[k][i];
                    }
                }
            }
            return value;
        }

        @Override
        public double factor(double[] w, double[] g, double[][] columns, double[] r) {
            for (int i = 0; i < sign.length; i++) {
                double down = 1 / (1 + StrictMath.exp(margin(i, w)));
                double root = Math.sqrt(down * (1 - down));
                r[i] = down * sign[i] / root;
                for (int j = 0; j < w.length; j++) {
                    columns[j][i] = root * x[j][i];
                }
            }
            return evaluate(w, g);
        }

        @Override
        public java.util.Optional<Parting> recession(double[] hint) {
            double[][] rows = new double[sign.length][x.length];
            for (int i = 0; i < sign.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    rows[i][j] = sign[i] * x[j][i];
                }
            }
            return Separation.of(Bundle.of(rows, x.length))
                    .map(found -> new Parting(found.direction(), rows.length, found.gaining(), found.gaining()));
        }

        private double margin(int i, double[] w) {
            double score = 0;
            for (int j = 0; j < w.length; j++) {
                score += w[j] * x[j][i];
            }
            return sign[i] * score;
        }
    }

    /// Mean of sqrt(r^2 + width^2) over rows, r = x w - y: the absolute loss, smoothed.
    record Smoothed(double[][] x, double[] y, double width) implements Factored {
        @Override
        public int size() {
            return x.length;
        }

        @Override
        public int rows() {
            return y.length;
        }

        @Override
        public boolean convex() {
            return true;
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            return evaluate(w, g, new double[w.length * w.length]);
        }

        @Override
        public double evaluate(double[] w, double[] g, double[] h) {
            double[][] root = new double[w.length][y.length];
            double value = factor(w, g, root, new double[y.length]);
            for (int j = 0; j < w.length; j++) {
                for (int k = 0; k < w.length; k++) {
                    h[j * w.length + k] = Vectors.dot(root[j], root[k]);
                }
            }
            return value;
        }

        @Override
        public double factor(double[] w, double[] g, double[][] columns, double[] r) {
            int n = y.length;
            double value = 0;
            java.util.Arrays.fill(g, 0);
            for (int i = 0; i < n; i++) {
                double off = -y[i];
                for (int j = 0; j < w.length; j++) {
                    off = Math.fma(w[j], x[j][i], off);
                }
                double size = Math.sqrt(off * off + width * width);
                double root = width / size / Math.sqrt(size * n);
                value += size / n;
                r[i] = -off / size / n / root;
                for (int j = 0; j < w.length; j++) {
                    columns[j][i] = root * x[j][i];
                    g[j] += off / size / n * x[j][i];
                }
            }
            return value;
        }
    }

    /// Two species of iris, four columns and an intercept in front; the second species counts as +1.
    static Logistic iris(String first, String second) {
        var rows = rows("iris").stream()
                .filter(row -> row[4].equals(first) || row[4].equals(second))
                .toList();
        double[][] x = new double[5][];
        x[0] = rows.stream().mapToDouble(row -> 1).toArray();
        for (int j = 0; j < 4; j++) {
            x[j + 1] = column(rows, j, 1);
        }
        return new Logistic(
                x,
                rows.stream().mapToDouble(row -> row[4].equals(second) ? 1 : -1).toArray());
    }

    /// Half the sum of squares of y - x w.
    static Curved squares(double[][] x, double[] y) {
        int p = x.length;
        return Functions.of(p, true, (w, g, h) -> {
            double[] left = y.clone();
            for (int j = 0; j < p; j++) {
                left = Vectors.moved(left, -w[j], x[j]);
            }
            for (int j = 0; j < p; j++) {
                g[j] = -Vectors.dot(x[j], left);
                for (int k = 0; k < p; k++) {
                    h[j * p + k] = Vectors.dot(x[j], x[k]);
                }
            }
            return Vectors.dot(left, left) / 2;
        });
    }

    /// The ten columns of the diabetes data, centred and of length 1.
    static double[][] diabetes() {
        var rows = rows("diabetes_lars");
        double[][] x = new double[10][];
        for (int j = 0; j < 10; j++) {
            double[] centred = centred(column(rows, j, 1));
            x[j] = Vectors.times(1 / Vectors.length(centred), centred);
        }
        return x;
    }

    static double[] centred(double[] values) {
        double mean = io.trueloss.arithmetic.Sum.of(values) / values.length;
        return java.util.Arrays.stream(values).map(value -> value - mean).toArray();
    }
}
