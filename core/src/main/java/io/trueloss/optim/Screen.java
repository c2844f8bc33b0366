package io.trueloss.optim;

import java.util.Arrays;

/// Pulls of columns, without looking at those of which it is certain that they pull less than their price:
/// since they were last looked at, the slopes of the rows moved by too little.
///
/// Source: the inequality of Cauchy and Schwarz; in this use El Ghaoui, Viallon and Rabbani (2012), Pac. J.
/// Optim. 8(4), 667–698.
final class Screen {
    /// Columns from which on it is worth the trouble.
    private static final int MANY = 1000;

    private static final double SURE = 0.95;

    private final Rowwise objective;
    private double[] lengths = new double[0];
    private double[] slopes = new double[0];
    private double[] pulls = new double[0];
    private int old;

    Screen(Rowwise objective) {
        this.objective = objective;
    }

    /// Writes the pull of each column; of some that pull less than their price for certain an old one, which is
    /// less too.
    void pull(double[] slope, double[] g, double[] w, Penalty penalty) {
        boolean[] sure = sure(slope, w, penalty);
        int left = 0;
        for (boolean each : sure) {
            left += each ? 1 : 0;
        }
        old = 2 * left < g.length ? 0 : left;
        if (old == 0) {
            objective.pull(slope, g);
            slopes = slope.clone();
            pulls = g.clone();
            return;
        }
        System.arraycopy(pulls, 0, g, 0, g.length);
        objective.pull(slope, g, sure);
    }

    /// Writes the pull of some columns as it is, where it may be an old one.
    void freshen(int[] some, double[] slope, double[] g) {
        if (old == 0) {
            return;
        }
        boolean[] others = new boolean[g.length];
        Arrays.fill(others, true);
        for (int j : some) {
            others[j] = false;
        }
        objective.pull(slope, g, others);
    }

    /// Of which columns it is certain.
    private boolean[] sure(double[] slope, double[] w, Penalty penalty) {
        boolean[] sure = new boolean[w.length];
        if (w.length < MANY || slopes.length == 0 || penalty.grouped()) {
            return sure;
        }
        if (lengths.length == 0) {
            lengths = objective.lengths();
        }
        double moved = Vectors.length(Vectors.minus(slope, slopes));
        for (int j = 0; j < sure.length; j++) {
            double most = Math.abs(pulls[j]) + lengths[j] * moved;
            sure[j] = w[j] == 0 && most < SURE * penalty.l1()[j];
        }
        return sure;
    }

    /// Forgets what was looked at, so that all is looked at next.
    void forget() {
        slopes = Arrays.copyOf(slopes, 0);
    }
}
