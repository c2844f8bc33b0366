package io.trueloss.stat;

import java.util.Arrays;

/// What each measured row counts.
///
/// A weight is importance: it does not make more rows. A frequency does: a row of frequency 3 is three equal rows.
/// Rows of one cluster (a patient's visits, a driver's trips) are not independent: their errors are added up before they
/// are squared.
///
/// @param weight importance times frequency, 0 or more
/// @param frequency how many equal rows each row stands for
/// @param cluster the number of each row's cluster, from 0; empty if every row is one of its own
public record Sampled(double[] weight, double[] frequency, int[] cluster) {

    /// So many rows that count one each.
    public static Sampled rows(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Sampled(ones, ones, new int[0]);
    }

    /// Rows with these weights and frequencies, each independent of the others.
    public static Sampled of(double[] weight, double[] frequency) {
        return new Sampled(weight, frequency, new int[0]);
    }

    /// How many rows they stand for.
    public long n() {
        return Math.round(Arrays.stream(frequency).sum());
    }

    /// The sum of the weights.
    public double total() {
        return Arrays.stream(weight).sum();
    }

    /// How many independent parts there are.
    public long independent() {
        return cluster.length == 0 ? n() : Arrays.stream(cluster).distinct().count();
    }

    /// How many rows of equal weight would say as much about a mean: `(sum w)^2 / sum w^2`.
    public double effective() {
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            if (frequency[i] > 0) squares += weight[i] * (weight[i] / frequency[i]);
        }
        return total() * (total() / squares);
    }
}
