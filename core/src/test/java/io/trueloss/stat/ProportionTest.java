package io.trueloss.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Estimate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ProportionTest {

    @Test
    void isWilsonsInterval() {
        // Newcombe (1998), Stat. Med. 17, 857–872, table I, method 3: 81 of 263 gives 0.2553 to 0.3662.
        double[] is = new double[263];
        Arrays.fill(is, 0, 81, 1);
        var share = (Estimate.Interval) Proportion.of(is, Sampled.rows(263), 0.95);
        assertEquals(0.2553, share.low(), 5e-5);
        assertEquals(0.3662, share.high(), 5e-5);
    }

    @Test
    void hasAnUpperEndWhereNothingWasSeen() {
        // The same table: 0 of 20 gives 0 to 0.1611.
        var none = (Estimate.Interval) Proportion.of(new double[20], Sampled.rows(20), 0.95);
        assertEquals(0, none.low());
        assertEquals(Double.NaN, none.se());
        assertEquals(0.1611, none.high(), 5e-5);
    }

    @Test
    void isWiderWhereFewRowsHoldTheWeight() {
        double[] is = {1, 0, 1, 0};
        var even = (Estimate.Interval) Proportion.of(is, Sampled.rows(4), 0.95);
        var uneven = Sampled.of(new double[] {5, 5, 1, 1}, new double[] {1, 1, 1, 1});
        var heavy = (Estimate.Interval) Proportion.of(is, uneven, 0.95);
        assertEquals(0.5, heavy.value());
        assertEquals(true, heavy.high() - heavy.low() > even.high() - even.low());
    }

    private static Estimate.Interval share(double[] is, Sampled rows) {
        return (Estimate.Interval) Proportion.of(is, rows, 0.95);
    }

    @Test
    void countsARowOfFrequencyThreeAsThreeRows() {
        var three = Sampled.of(new double[] {3, 1}, new double[] {3, 1});
        var alone = share(new double[] {1, 1, 1, 0}, Sampled.rows(4));
        var repeated = share(new double[] {1, 0}, three);
        assertEquals(alone.low(), repeated.low(), 1e-15);
        assertEquals(alone.high(), repeated.high(), 1e-15);
    }

    @Test
    void isNoSurerThanItsVarianceWhereTheHeavyRowsDisagree() {
        // Weights 10 and 1; the heavy rows are right half of the time, the light ones always. Share (10 + 2)/22
        // = 6/11, its variance sum w²(x - p)²/(sum w)² = (100·25/121 + 100·36/121 + 2·25/121)/484 = 0.10500...,
        // by hand.
        var rows = Sampled.of(new double[] {10, 10, 1, 1}, new double[] {1, 1, 1, 1});
        double share = 6.0 / 11;
        double variance = (100 * 25 + 100 * 36 + 2 * 25) / 121.0 / 484;
        double n = share * (1 - share) / variance;
        var found = share(new double[] {1, 0, 1, 1}, rows);
        assertEquals(Math.sqrt(variance), found.se(), 1e-15);
        double z = 1.959963984540054;
        double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
        double reach = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        assertEquals(middle - reach, found.low(), 1e-12);
        assertEquals(middle + reach, found.high(), 1e-12);
        assertEquals(true, n < rows.effective());
    }

    @Test
    void countsEachClusterOnceWhereAllRowsAreRight() {
        // Wilson's interval of 3 of 3 with Student's quantile of 2 degrees of freedom, 4.302653: low = n/(n +
        // t²).
        var three = Sampled.rows(6).clustered(new int[] {0, 0, 1, 1, 2, 2});
        var all = share(new double[] {1, 1, 1, 1, 1, 1}, three);
        assertEquals(1, all.high());
        assertEquals(3 / (3 + 4.302653 * 4.302653), all.low(), 1e-6);
        assertEquals(6, all.n());
    }

    @Test
    void isWiderWhereTheRowsOfAClusterAreAlike() {
        double[] is = {1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0};
        var alike = share(is, Sampled.rows(12).clustered(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3}));
        var alone = share(is, Sampled.rows(12));
        assertEquals(true, alike.high() - alike.low() > 1.5 * (alone.high() - alone.low()));
        assertEquals(true, alike.low() >= 0 && alike.high() <= 1);
    }

    @Test
    void hasNoIntervalForOneClusterOrNoRow() {
        var one = Proportion.of(new double[] {1, 0}, Sampled.rows(2).clustered(new int[] {0, 0}), 0.95);
        assertEquals(new Estimate.Unknown(0.5, 2, "one cluster does not show how much others differ"), one);
        var none = Proportion.of(new double[] {1}, Sampled.of(new double[1], new double[] {1}), 0.95);
        assertEquals(new Estimate.Unknown(Double.NaN, 0, "no row counts"), none);
    }

    @Test
    void isOneExactlyWhereAllRowsAreRightWhateverTheirWeights() {
        double[] weight = new double[1000];
        Arrays.setAll(weight, i -> 0.1 + i / 7.0);
        double[] frequency = new double[1000];
        double[] is = new double[1000];
        Arrays.fill(frequency, 1);
        Arrays.fill(is, 1);
        assertEquals(1, share(is, Sampled.of(weight, frequency)).value());
    }
}
