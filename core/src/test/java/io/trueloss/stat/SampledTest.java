package io.trueloss.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SampledTest {

    @Test
    void countsRowsByTheirFrequencyAndNotTheirWeight() {
        var rows = Sampled.of(new double[] {6, 0.5, 0}, new double[] {3, 1, 2});
        assertEquals(4, rows.n());
        assertEquals(6.5, rows.total());
        assertEquals(4, rows.independent());
    }

    @Test
    void isWorthFewerRowsWhereWeightsDiffer() {
        // (3 + 1)² / (9 + 1) = 1.6
        assertEquals(1.6, Sampled.of(new double[] {3, 1}, new double[] {1, 1}).effective(), 1e-15);
        // the same weight on three equal rows each: (9 + 1)² / (3·9 + 1)
        assertEquals(
                100 / 28.0, Sampled.of(new double[] {9, 1}, new double[] {3, 1}).effective(), 1e-14);
        assertEquals(5, Sampled.rows(5).effective());
    }

    @Test
    void countsOnlyClustersThatCount() {
        var rows = Sampled.of(new double[] {1, 1, 0}, new double[] {1, 1, 1}).clustered(new int[] {4, 4, 2});
        assertEquals(1, rows.independent());
    }

    @Test
    void influenceSumsToNothing() {
        var rows = Sampled.of(new double[] {2, 1, 3}, new double[] {1, 1, 3});
        double mean = Mean.value(new double[] {1, 2, 4}, rows);
        double[] influence = rows.influence(new double[] {1, 2, 4}, mean);
        assertEquals(0, influence[0] + influence[1] + 3 * influence[2], 1e-14);
    }

    @Test
    void selectsItsClustersToo() {
        var rows = Sampled.rows(3).clustered(new int[] {0, 1, 1}).select(new int[] {2, 0});
        assertArrayEquals(new int[] {1, 0}, rows.cluster());
        assertEquals(2, rows.n());
    }
}
