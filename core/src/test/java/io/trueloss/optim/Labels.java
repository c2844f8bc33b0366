package io.trueloss.optim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The mean of a loss of `margin = y * score` over rows, with labels y of 1 and -1.
///
/// @param x the rows
record Labels(double[][] x, double[] y, Loss loss) implements Scored, RowScores {

    /// A loss of the margin.
    enum Loss {
        LOGISTIC,
        HINGE,
        SQUARED_HINGE
    }

    /// The orders in which the rows of `sampled.csv` are gone over.
    static final int[][] ORDERS = {{3, 0, 5, 2, 4, 1}, {1, 2, 0, 4, 5, 3}, {5, 4, 3, 2, 1, 0}, {0, 1, 2, 3, 4, 5}};

    /// The rows of `sampled.csv`.
    static Labels six(Loss loss) {
        double[][] x = {{1, 2}, {1, -1}, {1, 0.5}, {1, -0.25}, {1, 3}, {1, -1.5}};
        return new Labels(x, new double[] {1, -1, 1, 1, -1, -1}, loss);
    }

    /// Two of the three species of Fisher's iris, a column of ones before the four of measures, standardised.
    static Labels iris(Loss loss) {
        List<String[]> rows = Fixtures.rows("iris").stream()
                .filter(row -> !row[4].contains("setosa"))
                .toList();
        int n = rows.size();
        double[][] x = new double[n][5];
        for (int j = 0; j < 4; j++) {
            double[] column = Fixtures.column(rows, j, 1);
            double mean = Arrays.stream(column).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(column)
                    .map(each -> (each - mean) * (each - mean))
                    .average()
                    .orElseThrow());
            for (int i = 0; i < n; i++) {
                x[i][0] = 1;
                x[i][j + 1] = (column[i] - mean) / spread;
            }
        }
        double[] y = rows.stream()
                .mapToDouble(row -> row[4].contains("virginica") ? 1 : -1)
                .toArray();
        return new Labels(x, y, loss);
    }

    /// What `sampled.csv` says of a method.
    static double[][] told(String method) {
        try (var stream = Objects.requireNonNull(Labels.class.getResourceAsStream("sampled.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(method + ","))
                    .map(line -> line.split(","))
                    .map(cells -> new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])})
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A price on half the square of every weight.
    Penalty price(double l2) {
        double[] all = new double[size()];
        Arrays.fill(all, l2);
        return new Penalty(new double[size()], all);
    }

    @Override
    public RowScores each() {
        return this;
    }

    @Override
    public int size() {
        return x[0].length;
    }

    @Override
    public int rows() {
        return y.length;
    }

    @Override
    public int scores() {
        return 1;
    }

    @Override
    public boolean convex() {
        return true;
    }

    @Override
    public void score(int row, double[] w, double[] into) {
        into[0] = Vectors.dot(x[row], w);
    }

    @Override
    public double loss(int row, double[] scores, double[] slopes) {
        double margin = y[row] * scores[0];
        double short0 = Math.max(0, 1 - margin);
        slopes[0] = y[row]
                * switch (loss) {
                    case LOGISTIC -> -1 / (1 + StrictMath.exp(margin));
                    case HINGE -> margin < 1 ? -1 : 0;
                    case SQUARED_HINGE -> -2 * short0;
                };
        return switch (loss) {
            case LOGISTIC -> StrictMath.log1p(StrictMath.exp(-Math.abs(margin))) + Math.max(0, -margin);
            case HINGE -> short0;
            case SQUARED_HINGE -> short0 * short0;
        };
    }

    @Override
    public void add(int row, double[] by, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += by[0] * x[row][j];
        }
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        return evaluate(IntStream.range(0, rows()).toArray(), 0, rows(), w, g);
    }

    @Override
    public double evaluate(int[] rows, int from, int to, double[] w, double[] g) {
        double[] score = new double[1];
        double[] slope = new double[1];
        double value = 0;
        Arrays.fill(g, 0);
        for (int i = from; i < to; i++) {
            score(rows[i], w, score);
            value += loss(rows[i], score, slope) / (to - from);
            slope[0] /= to - from;
            add(rows[i], slope, g);
        }
        return value;
    }
}
