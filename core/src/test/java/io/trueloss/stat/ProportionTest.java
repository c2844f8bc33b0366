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
}
