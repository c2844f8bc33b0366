package io.trueloss.race;

import java.util.Arrays;

/// Quantiles of a few numbers, of which some may be infinite.
public final class Spread {
    private Spread() {}

    /// The median; between two infinities of different signs, 0.
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /// A quantile: on the line between the two values beside it (Hyndman and Fan 1996, type 7).
    public static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }

    static double ofSorted(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        double part = at - below;
        double low = sorted[below];
        if (part == 0 || low == sorted[below + 1]) {
            return low;
        }
        double value = low + part * (sorted[below + 1] - low);
        return Double.isNaN(value) ? infinite(low, sorted[below + 1]) : value;
    }

    private static double infinite(double low, double high) {
        return Double.isInfinite(low) && Double.isInfinite(high) ? 0 : Double.NaN;
    }
}
