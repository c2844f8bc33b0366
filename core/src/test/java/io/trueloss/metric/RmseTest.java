package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;

final class RmseTest {

    @Test
    void isTheRootOfTheMeanSquare() {
        // errors 3, -4, 0, 5: squares 9, 16, 0, 25 of mean 12.5, sd of the squares sqrt(331/3)
        var found =
                Samples.interval(new Rmse(), Samples.numbers(new double[] {0, 0, 1, 2}, new double[] {3, -4, 1, 7}));
        assertEquals(Math.sqrt(12.5), found.value(), 1e-15);
        assertEquals(Math.sqrt((12.25 + 12.25 + 156.25 + 156.25) / 3 / 4) / (2 * Math.sqrt(12.5)), found.se(), 1e-15);
        assertEquals(4, found.n());
    }

    @Test
    void hasAnIntervalThatStaysAboveNothing() {
        var found = Samples.interval(new Rmse(), Samples.numbers(new double[] {0, 0}, new double[] {0.1, 5}));
        assertEquals(0, found.low());
    }

    @Test
    void saysThatThereIsNoError() {
        var none = new Rmse().measure(Samples.numbers(new double[] {1, 2}, new double[] {1, 2}), 0.95);
        assertEquals(new Estimate.Unknown(0, 2, "there is no error at all"), none);
    }

    @Test
    void needsAMean() {
        var binary = Samples.binary(new double[] {0, 1}, new double[] {0.2, 0.9});
        assertEquals(false, new Rmse().applies(binary));
        var none = assertInstanceOf(Estimate.Unknown.class, new Rmse().measure(binary, 0.95));
        assertEquals("it needs a target that is a number, and a predicted mean", none.reason());
    }
}
