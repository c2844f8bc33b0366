package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AucTest {

    /// Hanley and McNeil (1982), Radiology 143(1), 29–36, table I: 109 tomograms rated from 1 (surely normal)
    /// to 5 (surely not), 58 of them normal.
    private static Scored tomograms() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        double[] rating = new double[109];
        double[] y = new double[109];
        int row = 0;
        for (int grade = 0; grade < 5; grade++) {
            for (int i = 0; i < normal[grade] + abnormal[grade]; i++, row++) {
                rating[row] = grade + 1;
                y[row] = i < normal[grade] ? 0 : 1;
            }
        }
        return new Scored(Task.BINARY, y, new Output.Scores(new double[][] {rating}), Sampled.rows(109));
    }

    /// The weight of pairs in the right order, by their definition, and DeLong's variance of it.
    private record Pairs(double auc, double se) {
        static Pairs of(double[] y, double[] f) {
            double[] ones = side(y, f, 1);
            double[] zeros = side(y, f, 0);
            double[] forOnes = Arrays.stream(ones)
                    .map(one -> Arrays.stream(zeros)
                            .map(zero -> order(zero, one))
                            .average()
                            .orElseThrow())
                    .toArray();
            double[] forZeros = Arrays.stream(zeros)
                    .map(zero -> Arrays.stream(ones)
                            .map(one -> order(zero, one))
                            .average()
                            .orElseThrow())
                    .toArray();
            double auc = Arrays.stream(forOnes).average().orElseThrow();
            return new Pairs(
                    auc, Math.sqrt(variance(forOnes, auc) / ones.length + variance(forZeros, auc) / zeros.length));
        }

        private static double[] side(double[] y, double[] f, int which) {
            return IntStream.range(0, y.length)
                    .filter(i -> y[i] == which)
                    .mapToDouble(i -> f[i])
                    .toArray();
        }

        private static double order(double zero, double one) {
            return one > zero ? 1 : one == zero ? 0.5 : 0;
        }

        private static double variance(double[] values, double mean) {
            return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        }
    }

    private static double[] order(Scored rows) {
        return rows.order().orElseThrow();
    }

    @Test
    void isThePublishedAreaOfTheTomograms() {
        var found = Samples.interval(new Auc(), tomograms());
        assertEquals(0.893, found.value(), 5e-4); // their W
        assertEquals(0.032, found.se(), 5e-4 + 1e-3); // theirs is of another method
        assertEquals(109, found.n());
    }

    @Test
    void isTheShareOfPairsInTheRightOrderWithDeLongsError() {
        for (var rows : new Scored[] {
            tomograms(), Samples.drawn().get(1), Samples.drawn().get(3)
        }) {
            var pairs = Pairs.of(rows.y(), order(rows));
            var found = Samples.interval(new Auc(), rows);
            assertEquals(pairs.auc(), found.value(), 1e-15);
            assertEquals(pairs.se(), found.se(), 1e-15);
        }
    }

    @Test
    void byHandOfTwoAndTwo() {
        // 0.8 beats 0.1 and 0.5; 0.5 beats 0.1 and ties: 3.5 of 4. V10 = 1, 0.75; V01 = 1, 0.75: both variances
        // 1/32
        var found = Samples.interval(
                new Auc(), Samples.binary(new double[] {0, 0, 1, 1}, new double[] {0.1, 0.5, 0.8, 0.5}));
        assertEquals(3.5 / 4, found.value());
        assertEquals(Math.sqrt(1.0 / 32 / 2 + 1.0 / 32 / 2), found.se(), 1e-15);
        assertEquals(1, found.high());
    }

    @Test
    void weighsPairsByBothWeights() {
        // pairs (zero, one): (0.1, 0.8) 1·2, (0.1, 0.5) 1·3, (0.5, 0.8) 4·2, (0.5, 0.5) half of 4·3, of (1 +
        // 4)(2 + 3)
        var rows = Samples.binary(new double[] {0, 0, 1, 1}, new double[] {0.1, 0.5, 0.8, 0.5});
        var weighted = Samples.counting(rows, new double[] {1, 4, 2, 3}, new double[] {1, 1, 1, 1});
        assertEquals((2 + 3 + 8 + 6) / 25.0, new Auc().measure(weighted, 0.95).value(), 1e-15);
    }

    @Test
    void countsAClusterOfCopiesOnce() {
        var one = tomograms();
        int[] twice = IntStream.range(0, 218).map(i -> i / 2).toArray();
        var copies = Samples.clustered(one.select(twice), twice);
        var each = Samples.clustered(one, IntStream.range(0, 109).toArray());
        var found = Samples.interval(new Auc(), copies);
        assertEquals(Samples.interval(new Auc(), one).value(), found.value(), 1e-15);
        assertEquals(Samples.interval(new Auc(), each).se(), found.se(), 1e-15);
    }

    @Test
    void takesMinusZeroForZero() {
        assertEquals(
                0.5,
                new Auc()
                        .measure(Samples.binary(new double[] {0, 1}, new double[] {0.0, -0.0}), 0.95)
                        .value());
    }

    @Test
    void saysWhyThereIsNoIntervalOrNoValue() {
        var sole = new Auc().measure(Samples.binary(new double[] {0, 0, 1}, new double[] {0.1, 0.5, 0.3}), 0.95);
        assertEquals(new Estimate.Unknown(0.5, 3, "one row of a level does not show how much others differ"), sole);
        var absent = assertInstanceOf(
                Estimate.Unknown.class,
                new Auc().measure(Samples.binary(new double[] {1, 1}, new double[] {0.1, 0.5}), 0.95));
        assertEquals("only one of the two levels is there", absent.reason());
        assertTrue(Double.isNaN(absent.value()));
        var perfect =
                new Auc().measure(Samples.binary(new double[] {0, 0, 1, 1}, new double[] {0, 0.1, 0.8, 0.9}), 0.95);
        assertEquals(1, assertInstanceOf(Estimate.Unknown.class, perfect).value());
    }

    @Test
    void ordersAMillionRowsQuickly() {
        double[] f = IntStream.range(0, 1_000_000)
                .mapToDouble(i -> (i * 7919L) % 1_000_003)
                .toArray();
        double[] y = Arrays.stream(f).map(score -> score >= 500_000 ? 1 : 0).toArray();
        long start = System.nanoTime();
        assertEquals(1, new Auc().measure(Samples.binary(y, f), 0.95).value(), 1e-12);
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "a million rows took more than 5 s");
    }
}
