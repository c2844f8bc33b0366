package io.trueloss.optim;

import io.trueloss.error.Require;

/// Weights that are 0 together or not at all: the price of the length of all of them.
///
/// @param from the first of them
/// @param to the one after the last
/// @param price what a unit of their Euclidean length costs, 0 or more
public record Group(int from, int to, double price) {

    /// Refuses a group without weights, and prices that are negative or not finite.
    public Group {
        Require.atLeast("from", 0, from);
        Require.atLeast("to", from + 1, to);
        Require.notNegative("price", price);
    }

    /// How many weights it has.
    int size() {
        return to - from;
    }

    boolean holds(int j) {
        return from <= j && j < to;
    }

    /// The length of these weights.
    double length(double[] w) {
        double largest = 0;
        for (int j = from; j < to; j++) {
            largest = Math.max(largest, Math.abs(w[j]));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int j = from; j < to; j++) {
            sum = Math.fma(w[j] / largest, w[j] / largest, sum);
        }
        return largest * Math.sqrt(sum);
    }
}
