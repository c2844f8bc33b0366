package io.trueloss.optim;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Coordinate descent on a parabola plus a penalty: one weight after the other, or one group, goes to its best
/// value while the others stay. Sweeps over weights that are not 0 are sped up by guessing where they lead.
final class Sweeps {
    private static final int ROUNDS = 2000;
    private static final double SETTLED = 1e-15;

    private final Centred parabola;
    private final Penalty penalty;
    private final int m;
    private final double[] l1;
    private final double[] l2;
    private final Group[] groups;
    private final double[] bend;
    private final double[] near;
    private final double[] start;
    private final double[] slope;
    private final double height;
    private final Anderson ahead = new Anderson();
    private double[] u;
    private double[] q;

    /// @param penalty the prices of the parabola's coordinates
    /// @param u their weights to start from
    /// @param slope the slopes of the parabola there
    /// @param height how far the parabola is above its lowest place there, were there no penalty and a column
    ///     for each row
    Sweeps(Parabola parabola, Penalty penalty, double[] u, double[] slope, double height) {
        this.parabola = Centred.of(parabola, penalty);
        this.penalty = penalty;
        this.m = parabola.size();
        this.l1 = penalty.l1();
        this.l2 = penalty.l2();
        this.groups = new Group[m];
        this.bend = new double[m];
        this.near = new double[m];
        this.start = u.clone();
        this.slope = slope.clone();
        this.height = height;
        this.u = u.clone();
        this.q = slope.clone();
        for (int a = 0; a < m; a++) {
            bend[a] = this.parabola.row(a)[a] + l2[a];
        }
        this.parabola.centre(this.u, q);
        penalty.groups().forEach(this::bind);
    }

    /// A group moves as one weight whose curvature is a bound of the largest of its block: the largest sum of a
    /// row. For levels of a category, no two of which a row has, that is the largest itself.
    private void bind(Group group) {
        double most = 0;
        for (int a = group.from(); a < group.to(); a++) {
            double sum = l2[a];
            for (int b = group.from(); b < group.to(); b++) {
                sum += Math.abs(parabola.row(a)[b]);
            }
            most = Math.max(most, sum);
        }
        for (int a = group.from(); a < group.to(); a++) {
            groups[a] = group;
        }
        bend[group.from()] = most;
    }

    /// Sweeps until the gap is at most `goal`, or nothing moves any more.
    void run(double goal) {
        int[] all = IntStream.range(0, m)
                .filter(a -> (groups[a] == null || groups[a].from() == a) && a != parabola.centre())
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            ahead.clear();
            double change = sweep(all);
            int[] alive = Arrays.stream(all).filter(this::alive).toArray();
            ahead.see(u, q);
            while (!ahead.full()) {
                change = Math.max(sweep(alive), change / 2);
                ahead.see(u, q);
            }
            leap();
            if (change <= SETTLED || gap() <= goal) {
                return;
            }
        }
    }

    double[] weights() {
        return u;
    }

    /// The slopes of the parabola, without the penalty.
    double[] slopes() {
        return q;
    }

    /// As at the start, here.
    double height() {
        return Math.max(0, height + climbed());
    }

    /// The gap of the parabola and its penalty.
    double gap() {
        double here = height();
        return Duality.gap(penalty, u, q, s -> here * (1 - s) * (1 - s));
    }

    private double climbed() {
        double sum = 0;
        for (int a = 0; a < m; a++) {
            sum = Math.fma(u[a] - start[a], (q[a] + slope[a]) / 2, sum);
        }
        return sum;
    }

    /// Goes where the last sweeps lead, if that is lower.
    private void leap() {
        double[] shares = ahead.shares();
        if (shares.length == 0) {
            return;
        }
        double[] before = u;
        double[] slopes = q;
        double value = climbed() + penalty.of(u);
        u = ahead.guess(shares);
        q = ahead.image(shares);
        if (!(climbed() + penalty.of(u) < value)) {
            u = before;
            q = slopes;
        }
    }

    private boolean alive(int a) {
        if (groups[a] != null) {
            return groups[a].length(u) > 0;
        }
        return u[a] != 0 || l1[a] == 0;
    }

    /// One pass over some coordinates; the largest change, beside the largest weight.
    private double sweep(int[] some) {
        double change = 0;
        double size = Double.MIN_NORMAL;
        for (int a : some) {
            double moved = groups[a] == null ? single(a) : together(groups[a]);
            change = Math.max(change, moved);
            size = Math.max(size, Math.abs(u[a]));
        }
        return change / size;
    }

    private double single(int a) {
        if (!(bend[a] > 0)) {
            return 0;
        }
        double value = u[a] - (q[a] + l2[a] * u[a]) / bend[a];
        double by = l1[a] / bend[a];
        double to = Math.abs(value) <= by ? 0 : value - Math.copySign(by, value);
        return shift(a, to);
    }

    private double together(Group group) {
        double curve = bend[group.from()];
        if (!(curve > 0)) {
            return 0;
        }
        double[] to = near;
        for (int a = group.from(); a < group.to(); a++) {
            to[a] = u[a] - (q[a] + l2[a] * u[a]) / curve;
        }
        double length = group.length(to);
        double kept = length * curve > group.price() ? 1 - group.price() / (length * curve) : 0;
        double change = 0;
        for (int a = group.from(); a < group.to(); a++) {
            change = Math.max(change, shift(a, kept * to[a]));
        }
        return change;
    }

    private double shift(int a, double to) {
        double by = to - u[a];
        if (by != 0) {
            u[a] = to;
            parabola.follow(a, by, u);
            add(by, parabola.row(a), q);
        }
        return Math.abs(by);
    }

    private static void add(double times, double[] row, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.fma(times, row[i], to[i]);
        }
    }
}
