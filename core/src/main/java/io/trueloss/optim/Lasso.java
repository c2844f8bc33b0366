package io.trueloss.optim;

import java.util.stream.IntStream;

/// A parabola plus the price of absolute values, around a point: the model of proximal Newton.
///
/// Its lowest place is found by coordinate descent, which settles which weights are 0 and what sign the others
/// have; for those an equation gives the rest of the digits.
final class Lasso {
    private static final int ROUNDS = 200;
    private static final int SWEEPS = 20;
    private static final double SETTLED = 1e-14;

    private final Penalised problem;
    private final int p;
    private final double[] l1;
    private final double[] h;
    private double[] u = new double[0];
    private double[] slope = new double[0];

    Lasso(Penalised problem) {
        this.problem = problem;
        this.p = problem.size();
        this.l1 = problem.penalty().l1();
        this.h = new double[p * p];
    }

    /// Evaluates at `w` and makes the parabola there.
    Point at(double[] w) {
        Point point = problem.at(w, h);
        if (point.finite() && Vectors.finite(h)) {
            bend();
        }
        return point;
    }

    /// The lowest place of the parabola last made plus the price.
    double[] lowest(Point from) {
        u = from.w().clone();
        slope = from.gradient().clone();
        int[] all = IntStream.range(0, p).toArray();
        double unit = Math.max(Vectors.largest(slope), Vectors.largest(l1));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < SWEEPS && sweep(i % 5 == 0 ? all : alive()) > SETTLED; i++) {}
            finish();
            if (excess() <= SETTLED * p * unit) {
                break;
            }
        }
        return u;
    }

    /// One pass over some coordinates; the largest change, beside the largest weight.
    private double sweep(int[] which) {
        double change = 0;
        double size = Double.MIN_NORMAL;
        for (int j : which) {
            double curve = h[j * p + j];
            double to = shrunk(u[j] - slope[j] / curve, l1[j] / curve);
            change = Math.max(change, Math.abs(to - u[j]));
            size = Math.max(size, Math.abs(to));
            shift(j, to);
        }
        return change / size;
    }

    /// Solves the equation among the weights that are free or not 0; if one would change its sign, goes to
    /// where the first does so.
    private void finish() {
        int[] alive = alive();
        int m = alive.length;
        double[] block = new double[m * m];
        double[] pull = new double[m];
        for (int a = 0; a < m; a++) {
            int j = alive[a];
            pull[a] = slope[j] + (u[j] == 0 ? 0 : Math.copySign(l1[j], u[j]));
            for (int b = 0; b <= a; b++) {
                block[a * m + b] = h[j * p + alive[b]];
            }
        }
        var factor = Cholesky.of(block, m, 0);
        double[] step = factor.step(pull);
        double share = 1;
        int first = -1;
        for (int a = 0; a < m; a++) {
            int j = alive[a];
            if (l1[j] > 0 && (u[j] + share * step[a]) * u[j] <= 0) {
                share = -u[j] / step[a];
                first = j;
            }
        }
        for (int a = 0; a < m; a++) {
            shift(alive[a], alive[a] == first ? 0 : Math.fma(share, step[a], u[alive[a]]));
        }
    }

    /// The largest entry of the smallest subgradient of the model.
    private double excess() {
        double largest = 0;
        for (int j = 0; j < p; j++) {
            double entry = u[j] == 0 ? Math.max(0, Math.abs(slope[j]) - l1[j]) : slope[j] + Math.copySign(l1[j], u[j]);
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    private int[] alive() {
        return IntStream.range(0, p).filter(j -> u[j] != 0 || l1[j] == 0).toArray();
    }

    private void shift(int j, double to) {
        double by = to - u[j];
        if (by != 0) {
            u[j] = to;
            for (int i = 0; i < p; i++) {
                slope[i] = Math.fma(by, h[j * p + i], slope[i]);
            }
        }
    }

    /// Makes the matrix whole, and positive where it is not; for a convex objective that is only where it is
    /// flat.
    private void bend() {
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                h[j * p + i] = h[i * p + j];
            }
        }
        double typical = 0;
        for (int j = 0; j < p; j++) {
            typical = Math.max(typical, Math.abs(h[j * p + j]));
        }
        for (int j = 0; j < p; j++) {
            h[j * p + j] = h[j * p + j] != 0 ? h[j * p + j] : typical > 0 ? typical : 1;
        }
        if (!problem.objective().convex()) {
            dampen();
        }
    }

    private void dampen() {
        double damping = 1e-3;
        double[] diagonal = new double[p];
        for (int j = 0; j < p; j++) {
            diagonal[j] = h[j * p + j];
        }
        while (Cholesky.of(h, p, 0).indefinite()) {
            for (int j = 0; j < p; j++) {
                h[j * p + j] = diagonal[j] + damping * Math.abs(diagonal[j]);
            }
            damping *= 4;
        }
    }

    private static double shrunk(double value, double by) {
        return Math.abs(value) <= by ? 0 : value - Math.copySign(by, value);
    }
}
