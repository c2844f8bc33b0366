package io.trueloss.optim;

/// Guesses where a sequence that converges linearly is going, from its last few members.
///
/// Source: Anderson (1965), J. ACM 12(4), 547-560; Bertrand and Massias (2021), AISTATS, PMLR 130, 1288-1296.
final class Anderson {
    private static final int MEMBERS = 6;
    private static final double RIDGE = 1e-12;

    private final double[][] u = new double[MEMBERS][];
    private final double[][] q = new double[MEMBERS][];
    private int count;

    void clear() {
        count = 0;
    }

    /// Takes note of a member, and of something that is an affine function of it.
    void see(double[] member, double[] image) {
        u[count] = member.clone();
        q[count] = image.clone();
        count++;
    }

    boolean full() {
        return count == MEMBERS;
    }

    /// How much each member counts in the guess, the first not at all; empty if they tell nothing.
    double[] shares() {
        int k = MEMBERS - 1;
        double[] h = new double[k * k];
        double trace = 0;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                h[a * k + b] = product(a, b);
            }
            trace += h[a * k + a];
        }
        if (!(trace > 0)) {
            return new double[0];
        }
        double[] ones = new double[k];
        for (int a = 0; a < k; a++) {
            h[a * k + a] += RIDGE * trace;
            ones[a] = -1;
        }
        double[] shares = Cholesky.of(h, k, 0).step(ones);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return Double.isFinite(1 / sum) ? Vectors.times(1 / sum, shares) : new double[0];
    }

    private double product(int a, int b) {
        double sum = 0;
        for (int j = 0; j < u[a].length; j++) {
            sum = Math.fma(u[a + 1][j] - u[a][j], u[b + 1][j] - u[b][j], sum);
        }
        return sum;
    }

    double[] guess(double[] shares) {
        return mixed(u, shares);
    }

    double[] image(double[] shares) {
        return mixed(q, shares);
    }

    private static double[] mixed(double[][] members, double[] shares) {
        double[] mixed = new double[members[0].length];
        for (int k = 0; k < shares.length; k++) {
            double[] member = members[k + 1];
            for (int j = 0; j < mixed.length; j++) {
                mixed[j] = Math.fma(shares[k], member[j], mixed[j]);
            }
        }
        return mixed;
    }
}
