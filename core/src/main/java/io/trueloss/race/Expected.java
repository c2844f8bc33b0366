package io.trueloss.race;

import java.util.Arrays;

/// What the best of a few trials may be expected to be.
final class Expected {
    private Expected() {}

    /// The mean, over all ways to draw so many of the values, of the smallest one drawn; NaN if there are
    /// fewer.
    static double best(double[] values, int draws) {
        int n = values.length;
        if (draws < 1 || draws > n) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        // The chance that the i-th smallest is the smallest drawn: C(n-1-i, draws-1) / C(n, draws).
        double chance = (double) draws / n;
        for (int i = 0; i <= n - draws; i++) {
            sum += chance * sorted[i];
            chance *= (double) (n - draws - i) / (n - 1 - i);
        }
        return sum;
    }
}
