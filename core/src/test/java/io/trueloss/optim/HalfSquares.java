package io.trueloss.optim;

import java.util.Arrays;

/// Half the sum of squares of what columns leave of a target, for the tests: nothing clever.
record HalfSquares(double[][] x, double[] y) implements Rowwise {

    @Override
    public int size() {
        return x.length;
    }

    @Override
    public int rows() {
        return y.length;
    }

    @Override
    public boolean quadratic() {
        return true;
    }

    @Override
    public boolean convex() {
        return true;
    }

    @Override
    public void scores(double[] w, double[] f) {
        Arrays.fill(f, 0);
        for (int j = 0; j < w.length; j++) {
            for (int i = 0; i < f.length; i++) {
                f[i] += w[j] * x[j][i];
            }
        }
    }

    @Override
    public double derive(double[] f, double[] slope, double[] curve) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            slope[i] = f[i] - y[i];
            curve[i] = 1;
            sum += slope[i] * slope[i] / 2;
        }
        return sum;
    }

    @Override
    public void pull(double[] slope, double[] g) {
        for (int j = 0; j < g.length; j++) {
            g[j] = Vectors.dot(x[j], slope);
        }
    }

    @Override
    public void pull(double[] slope, double[] g, boolean[] marked) {
        for (int j = 0; j < g.length; j++) {
            g[j] = marked[j] ? g[j] : Vectors.dot(x[j], slope);
        }
    }

    @Override
    public double[] lengths() {
        return Arrays.stream(x).mapToDouble(Vectors::length).toArray();
    }

    @Override
    public void products(double[] curve, int[] which, int from, double[][] into) {
        for (int a = from; a < which.length; a++) {
            into[a - from] = new double[which.length];
            for (int b = 0; b <= a; b++) {
                into[a - from][b] = Vectors.dot(x[which[a]], x[which[b]]);
            }
        }
    }

    @Override
    public double divergence(double[] f, double s) {
        throw new AssertionError("a parabola needs no conjugate to be asked for");
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        double[] f = new double[y.length];
        double[] slope = new double[y.length];
        scores(w, f);
        double value = derive(f, slope, new double[y.length]);
        pull(slope, g);
        return value;
    }
}
