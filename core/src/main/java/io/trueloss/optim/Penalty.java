package io.trueloss.optim;

import java.util.Arrays;

/// What the weights themselves cost: `sum(l1[j] * |w[j]| + l2[j] / 2 * w[j]^2)`. A coordinate that is free has
/// zeros.
///
/// @param l1 the price of the absolute value of each weight, 0 or more
/// @param l2 the price of half the square of each weight, 0 or more
public record Penalty(double[] l1, double[] l2) {

    /// Refuses prices that are negative, not finite, or of different length.
    public Penalty {
        if (l1.length != l2.length) {
            throw new IllegalArgumentException(
                    "l1 and l2 must have one length, were " + l1.length + " and " + l2.length);
        }
        check("l1", l1);
        check("l2", l2);
        l1 = l1.clone();
        l2 = l2.clone();
    }

    /// No penalty on any of `size` weights.
    public static Penalty none(int size) {
        return new Penalty(new double[size], new double[size]);
    }

    /// How many weights it is for.
    public int size() {
        return l1.length;
    }

    /// Whether some weight has a price on its absolute value, so that it may be exactly 0 at the minimum.
    public boolean sparse() {
        return Arrays.stream(l1).anyMatch(price -> price > 0);
    }

    /// What these weights cost.
    public double of(double[] w) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += l1[j] * Math.abs(w[j]) + l2[j] / 2 * w[j] * w[j];
        }
        return sum;
    }

    private static void check(String name, double[] prices) {
        for (double price : prices) {
            if (!(price >= 0) || price == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(name + " must be 0 or more, and finite, was " + price);
            }
        }
    }
}
