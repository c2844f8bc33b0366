package io.trueloss.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;

final class InfluenceTest {

    @Test
    void givesARatioTheIntervalOfTheDeltaMethod() {
        // Cochran (1977), Sampling Techniques, 3rd ed., eq. 6.13 without the finite population: v = s²(y -
        // Rx)/(n x̄²), here of y = 2, 4, 5 over x = 1, 2, 3: R = 11/6, y - Rx = 1/6, 2/6, -3/6, so s² =
        // (14/36)/2.
        double ratio = 11.0 / 6;
        double[] influence = {1.0 / 6 / 2, 2.0 / 6 / 2, -3.0 / 6 / 2};
        var found = (Estimate.Interval) Influence.estimate(ratio, influence, Sampled.rows(3), 0.95);
        assertEquals(Math.sqrt(14.0 / 36 / 2 / 3 / 4), found.se(), 1e-15);
        assertEquals(4.302653 * found.se(), found.high() - ratio, 1e-6); // t(2) from any table
    }

    @Test
    void addsTheInfluencesOfAClusterFirst() {
        // parts 3 and -3: se = sqrt(18 · 2/1)/4 = 1.5; within the clusters 1 + 2 and -2 - 1
        var rows = Sampled.rows(4).clustered(new int[] {0, 0, 1, 1});
        var found = (Estimate.Interval) Influence.estimate(10, new double[] {1, 2, -2, -1}, rows, 0.9);
        assertEquals(1.5, found.se(), 1e-15);
        assertEquals(6.313752 * 1.5, found.high() - 10, 1e-5); // t(1)
    }

    @Test
    void isNeverAnIntervalOfNoWidth() {
        assertInstanceOf(Estimate.Unknown.class, Influence.estimate(3, new double[3], Sampled.rows(3), 0.95));
    }
}
