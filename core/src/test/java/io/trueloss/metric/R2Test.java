package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;

final class R2Test {

    private static final double[] Y = {1, 2, 3, 4};

    @Test
    void isOneLessTheShareThatIsLeft() {
        // left 0.01·4 of 5 = (1.5² + 0.5²)·2; the influence of each row is (0.008·all - left)/1.25
        var found = Samples.interval(new R2(), Samples.numbers(Y, new double[] {1.1, 1.9, 3.1, 3.9}));
        assertEquals(1 - 0.04 / 5, found.value(), 1e-15);
        double far = (0.008 * 2.25 - 0.01) / 1.25;
        double near = (0.008 * 0.25 - 0.01) / 1.25;
        assertEquals(Math.sqrt((2 * far * far + 2 * near * near) / 3 / 4), found.se(), 1e-15);
    }

    @Test
    void isNothingForTheMeanAndLessForWorse() {
        assertEquals(
                0,
                Samples.interval(new R2(), Samples.numbers(Y, new double[] {2.5, 2.5, 2.5, 2.5 + 1e-9}))
                        .value(),
                1e-8);
        assertEquals(
                -3,
                new R2()
                        .measure(Samples.numbers(Y, new double[] {4, 3, 2, 1}), 0.95)
                        .value(),
                1e-15);
    }

    @Test
    void hasAnIntervalThatEndsAtOne() {
        assertEquals(
                1,
                Samples.interval(new R2(), Samples.numbers(Y, new double[] {1.1, 2, 3, 4.5}))
                        .high());
    }

    @Test
    void needsATargetThatVaries() {
        var same = Samples.numbers(new double[] {2, 2}, new double[] {1, 2});
        var none = assertInstanceOf(Estimate.Unknown.class, new R2().measure(same, 0.95));
        assertEquals("the target does not vary", none.reason());
        assertEquals(true, Double.isNaN(none.value()));
    }
}
