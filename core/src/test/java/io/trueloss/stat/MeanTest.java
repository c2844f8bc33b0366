package io.trueloss.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;

final class MeanTest {

    /// Student (1908), Biometrika 6(1), 1–25: extra hours of sleep of ten patients, drug 1.
    private static final double[] SLEEP = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    @Test
    void isStudentsIntervalWhereRowsCountTheSame() {
        var sleep = (Estimate.Interval) Mean.of(SLEEP, Sampled.rows(10), 0.95);
        assertEquals(0.75, sleep.value(), 1e-15);
        assertEquals(1.7890097 / Math.sqrt(10), sleep.se(), 1e-7); // sd 1.7890097 of the ten numbers
        assertEquals(2.262157 * sleep.se(), sleep.high() - sleep.value(), 1e-6); // t(9) from any table
        assertEquals(10, sleep.n());
    }

    @Test
    void countsARowOfFrequencyThreeAsThreeRows() {
        var three = Sampled.of(new double[] {3, 1}, new double[] {3, 1});
        var alone = Mean.of(new double[] {1, 1, 1, 5}, Sampled.rows(4), 0.9);
        assertEquals(alone, Mean.of(new double[] {1, 5}, three, 0.9));
    }

    @Test
    void doesNotCountAWeightAsMoreRows() {
        var heavy = Sampled.of(new double[] {10, 10, 10}, new double[] {1, 1, 1});
        assertEquals(
                Mean.of(new double[] {1, 2, 6}, Sampled.rows(3), 0.95), Mean.of(new double[] {1, 2, 6}, heavy, 0.95));
    }

    @Test
    void treatsTheRowsOfAClusterAsOne() {
        var twice = new Sampled(new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1}, new int[] {0, 0, 1, 1});
        var doubled = (Estimate.Interval) Mean.of(new double[] {1, 1, 3, 3}, twice, 0.95);
        var single = (Estimate.Interval) Mean.of(new double[] {1, 3}, Sampled.rows(2), 0.95);
        assertEquals(single.se(), doubled.se(), 1e-15);
        assertEquals(single.high(), doubled.high(), 1e-12);
    }

    @Test
    void leavesOutAnInfiniteRowThatCountsNothing() {
        var rows = Sampled.of(new double[] {1, 0}, new double[] {1, 1});
        assertEquals(2, Mean.value(new double[] {2, Double.POSITIVE_INFINITY}, rows));
    }

    @Test
    void saysWhyThereIsNoIntervalForOneRow() {
        var one = assertInstanceOf(Estimate.Unknown.class, Mean.of(new double[] {4}, Sampled.rows(1), 0.95));
        assertEquals("one row does not show how much others differ", one.reason());
    }

    @Test
    void comparesTwoMeansAsWelchDid() {
        // Student's second drug; R's t.test(drug1, drug2) gives df 17.776 and the interval [-3.3654832,
        // 0.2054832].
        double[] other = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
        var first = Mean.of(SLEEP, Sampled.rows(10), 0.95);
        var second = Mean.of(other, Sampled.rows(10), 0.95);
        var gap = (Estimate.Interval) Mean.difference(first, second);
        assertEquals(-3.3654832, gap.low(), 1e-7);
        assertEquals(0.2054832, gap.high(), 1e-7);
    }

    @Test
    void isTheSameWithoutTheRowsThatCountNothing() {
        var some = Sampled.of(new double[] {1, 2, 0, 1}, new double[] {1, 1, 1, 1});
        var without = Sampled.of(new double[] {1, 2, 1}, new double[] {1, 1, 1});
        assertEquals(Mean.of(new double[] {1, 2, 4}, without, 0.95), Mean.of(new double[] {1, 2, 7, 4}, some, 0.95));
    }

    @Test
    void hasNoIntervalWhereAllRowsSayTheSame() {
        var same =
                assertInstanceOf(Estimate.Unknown.class, Mean.of(new double[] {0.1, 0.1, 0.1}, Sampled.rows(3), 0.95));
        assertEquals(0.1, same.value(), 1e-15);
        assertEquals("every row says the same, which does not show how much others differ", same.reason());
    }

    @Test
    void hasNoIntervalWhereOneRowIsInfinite() {
        double[] each = {1, Double.POSITIVE_INFINITY, 2};
        var infinite = assertInstanceOf(Estimate.Unknown.class, Mean.of(each, Sampled.rows(3), 0.95));
        assertEquals(Double.POSITIVE_INFINITY, infinite.value());
        assertEquals("the value is not finite", infinite.reason());
    }

    @Test
    void saysThatNoRowCounts() {
        var none = Sampled.of(new double[2], new double[] {1, 1});
        var unknown = assertInstanceOf(Estimate.Unknown.class, Mean.of(new double[] {1, 2}, none, 0.95));
        assertEquals("no row counts", unknown.reason());
        assertEquals(0, unknown.n());
    }

    @Test
    void losesNoDigitsInALongSum() {
        // 0.1 ten million times: a plain sum is off in the tenth digit
        double[] each = new double[10_000_000];
        java.util.Arrays.fill(each, 0.1);
        assertEquals(0.1, Mean.value(each, Sampled.rows(each.length)));
    }
}
