package io.trueloss.stat;

import io.trueloss.arithmetic.Sum;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What each measured row counts.
///
/// A weight is importance: it does not make more rows. A frequency does: a row of frequency 3 is three equal
/// rows. A row of weight 0 is as good as not there. Rows of one cluster (a patient's visits, a driver's trips)
/// are not independent: their errors are added up before they are squared.
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

    /// The same rows, those with equal numbers not independent of each other.
    public Sampled clustered(int[] numbers) {
        return new Sampled(weight, frequency, numbers);
    }

    /// Some of the rows, in this order.
    public Sampled select(int[] rows) {
        return new Sampled(
                Arrays.stream(rows).mapToDouble(row -> weight[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> frequency[row]).toArray(),
                isClustered() ? Arrays.stream(rows).map(row -> cluster[row]).toArray() : cluster);
    }

    /// Whether some rows may not be independent.
    public boolean isClustered() {
        return cluster.length > 0;
    }

    /// How many rows they stand for.
    public long n() {
        return Math.round(counting().mapToDouble(row -> frequency[row]).sum());
    }

    /// The sum of the weights.
    public double total() {
        return Sum.of(weight);
    }

    /// How many independent parts there are.
    public long independent() {
        return isClustered() ? counting().map(row -> cluster[row]).distinct().count() : n();
    }

    /// How many rows of equal weight would say as much about a mean: `(sum w)^2 / sum w^2`.
    ///
    /// Source: Kish (1965), Survey Sampling, ch. 11.
    public double effective() {
        return total()
                * (total()
                        / counting()
                                .mapToDouble(row -> weight[row] * (weight[row] / frequency[row]))
                                .sum());
    }

    /// How much each row moves a weighted mean, per row of frequency one: in the mean, nothing.
    ///
    /// @param each what was measured on each row
    /// @param mean its weighted mean
    public double[] influence(double[] each, double mean) {
        double average = total() / n();
        double[] influence = new double[each.length];
        counting().forEach(row -> influence[row] = weight[row] / frequency[row] / average * (each[row] - mean));
        return influence;
    }

    private IntStream counting() {
        return IntStream.range(0, weight.length).filter(row -> weight[row] > 0);
    }
}
