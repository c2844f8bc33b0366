package io.trueloss.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The search behind [BoxLeastSquares]: which multipliers stand at a bound, and which are free.
final class ActiveSet {
    private static final double ROUNDING = 1e-13;
    private static final int SHORT_LIST = 64;

    private final Bundle vectors;
    private final double[] goal;
    private final double[] low;
    private final double[] high;
    private final double[] u;
    private final double[] lengths;
    private final boolean[] free;
    private final boolean[] refused;
    private final List<Integer> inside = new ArrayList<>();
    private final ActiveQr factor;
    private final double[] rest;
    private double[] left;
    private double scale;

    ActiveSet(Bundle vectors, double[] goal, double[] low, double[] high) {
        this.vectors = vectors;
        this.goal = goal;
        this.low = low;
        this.high = high;
        this.u = new double[low.length];
        this.lengths = new double[low.length];
        this.free = new boolean[low.length];
        this.refused = new boolean[low.length];
        this.factor = new ActiveQr(goal.length);
        this.rest = goal.clone();
        this.left = goal.clone();
    }

    BoxLeastSquares from(double[] guess) {
        start(guess);
        boolean more = true;
        for (int rounds = 0; more && rounds < 10 * (u.length + goal.length); rounds++) {
            more = improved();
        }
        left = left();
        return new BoxLeastSquares(u, left);
    }

    private void start(double[] guess) {
        scale = Vectors.length(goal);
        for (int i = 0; i < u.length; i++) {
            lengths[i] = Vectors.length(vector(i));
            u[i] = Math.clamp(guess[i], low[i], high[i]);
            scale = Math.max(scale, Math.abs(u[i]) * lengths[i]);
            if (u[i] > low[i] && u[i] < high[i]) {
                free(i);
            }
            if (!free[i]) {
                u[i] = u[i] - low[i] <= high[i] - u[i] ? low[i] : high[i];
                vectors.add(i, -u[i], rest);
            }
        }
        settle(-1);
    }

    /// Frees multipliers that pull inwards, the strongest first, from a short list; whether there was one.
    private boolean improved() {
        boolean some = false;
        for (int i : strongest()) {
            if (Vectors.length(left) > ROUNDING * scale && !free[i] && inward(i) > 0) {
                vectors.add(i, u[i], rest);
                if (free(i)) {
                    some = true;
                    settle(i);
                } else {
                    vectors.add(i, -u[i], rest);
                    refused[i] = true;
                }
            }
        }
        return some;
    }

    private int[] strongest() {
        double[] pulls = new double[u.length];
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < u.length; i++) {
            pulls[i] = free[i] || refused[i] ? 0 : inward(i);
            if (pulls[i] > 0) {
                candidates.add(i);
            }
        }
        return candidates.stream()
                .sorted((a, b) -> Double.compare(pulls[b], pulls[a]))
                .limit(SHORT_LIST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// How strongly what is left pulls a multiplier off its bound and into the box; 0 if it does not.
    private double inward(int i) {
        if (lengths[i] == 0 || low[i] == high[i]) {
            return 0;
        }
        double pull = vectors.dot(i, left) / lengths[i];
        double inward = u[i] == low[i] ? pull : -pull;
        return inward > ROUNDING * scale ? inward : 0;
    }

    private boolean free(int i) {
        if (!factor.add(vector(i))) {
            return false;
        }
        free[i] = true;
        inside.add(i);
        return true;
    }

    /// Moves the free multipliers to their best values; those that reach a bound on the way stay there.
    ///
    /// @param latest the one that was freed last: if it would leave the box at once, it was rounding
    private void settle(int latest) {
        boolean moving = !inside.isEmpty();
        while (moving) {
            double[] best = factor.solve(rest);
            int first = -1;
            double share = 1;
            for (int k = 0; k < best.length; k++) {
                int i = inside.get(k);
                double bound = Math.clamp(best[k], low[i], high[i]);
                double reached = bound == best[k] ? 1 : Math.max(0, (bound - u[i]) / (best[k] - u[i]));
                if (reached < share) {
                    share = reached;
                    first = k;
                }
            }
            for (int k = 0; k < best.length; k++) {
                int i = inside.get(k);
                u[i] = Math.clamp(u[i] + share * (best[k] - u[i]), low[i], high[i]);
            }
            moving = first >= 0;
            if (moving) {
                int i = inside.get(first);
                refused[i] |= i == latest && share == 0;
                stop(first, best[first] < low[i] ? low[i] : high[i]);
                moving = !inside.isEmpty();
            }
        }
        double before = Vectors.length(left);
        left = left();
        if (Vectors.length(left) < before * (1 - ROUNDING) && latest >= 0 && !refused[latest]) {
            Arrays.fill(refused, false);
        }
    }

    private void stop(int place, double bound) {
        int i = inside.get(place);
        inside.remove(Integer.valueOf(i));
        factor.remove(place);
        free[i] = false;
        u[i] = bound;
        vectors.add(i, -bound, rest);
    }

    private double[] left() {
        double[] left = goal.clone();
        for (int i = 0; i < u.length; i++) {
            if (u[i] != 0) {
                vectors.add(i, -u[i], left);
            }
        }
        return left;
    }

    private double[] vector(int i) {
        double[] vector = new double[goal.length];
        vectors.add(i, 1, vector);
        return vector;
    }
}
