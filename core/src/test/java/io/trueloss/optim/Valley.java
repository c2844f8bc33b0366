package io.trueloss.optim;

/// log cosh(a + b - 1) + log cosh(a - b + 1/2): convex, its curvature at most 2, its minimum where both are 0.
/// As a mean over two rows, each with one score.
final class Valley implements Curved, Scored, RowScores {
    private static final double[][] X = {{1, 1}, {1, -1}};
    private static final double[] AT = {1, -0.5};

    @Override
    public RowScores each() {
        return this;
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public int rows() {
        return 2;
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
        into[0] = w[0] * X[row][0] + w[1] * X[row][1];
    }

    @Override
    public double loss(int row, double[] scores, double[] slopes) {
        double off = scores[0] - AT[row];
        slopes[0] = 2 * StrictMath.tanh(off);
        return 2 * (Math.abs(off) + StrictMath.log1p(StrictMath.exp(-2 * Math.abs(off))) - StrictMath.log(2));
    }

    @Override
    public void add(int row, double[] by, double[] to) {
        to[0] += by[0] * X[row][0];
        to[1] += by[0] * X[row][1];
    }

    @Override
    public double evaluate(int[] rows, int from, int to, double[] w, double[] g) {
        double[] score = new double[1];
        double[] slope = new double[1];
        double value = 0;
        g[0] = 0;
        g[1] = 0;
        for (int i = from; i < to; i++) {
            score(rows[i], w, score);
            value += loss(rows[i], score, slope) / (to - from);
            slope[0] /= to - from;
            add(rows[i], slope, g);
        }
        return value;
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        return evaluate(new int[] {0, 1}, 0, 2, w, g);
    }

    @Override
    public double evaluate(double[] w, double[] g, double[] h) {
        double[] score = new double[1];
        double[] slope = new double[1];
        java.util.Arrays.fill(h, 0);
        for (int row = 0; row < 2; row++) {
            score(row, w, score);
            loss(row, score, slope);
            double curve = 1 - slope[0] * slope[0] / 4;
            h[0] += curve;
            h[2] += curve * X[row][1];
            h[3] += curve;
        }
        return evaluate(w, g);
    }
}
