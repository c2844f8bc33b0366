package io.trueloss.race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;

/// By hand: 1, 2, 3, 4 have the variance 5/3; halves give it the factor 1/4 + 1.
final class CorrectedTest {
    private static final double[] VALUES = {1, 2, 3, 4};

    @Test
    void theVarianceGrowsByWhatWasHeldOut() {
        var halves = Corrected.of(VALUES, 1);
        assertEquals(2.5, halves.mean());
        assertEquals(Math.sqrt(1.25 * 5 / 3), halves.se(), 1e-15);
        assertEquals(Math.sqrt(0.25 * 5 / 3), Corrected.of(VALUES, 0).se(), 1e-15);
    }

    @Test
    void theIntervalIsStudents() {
        var interval = (Estimate.Interval) Corrected.of(VALUES, 1).estimate(0.95);
        assertEquals(2.5 + 3.182446305284263 * Math.sqrt(1.25 * 5 / 3), interval.high(), 1e-12);
    }

    @Test
    void anErrorBeyondTheMarginIsAStudentsTail() {
        // t = sqrt(3) with three degrees of freedom: the upper tail is 1/4 - 1/(2 pi).
        assertEquals(0.5 - 1 / Math.PI, Corrected.of(VALUES, 1).p(0), 1e-12);
        assertEquals(1, Corrected.of(VALUES, 1).p(2.5));
    }

    @Test
    void differencesAreTakenSplitBySplit() {
        var none = Corrected.of(VALUES, VALUES, 1);
        assertEquals(0, none.mean());
        assertEquals(1, none.p(0));
        assertEquals("all splits say the same", ((Estimate.Unknown) none.estimate(0.95)).reason());
    }

    @Test
    void oneSplitShowsNothing() {
        var one = Corrected.of(new double[] {3}, new double[] {1}, 1);
        assertEquals(2, one.mean());
        assertEquals(1, one.p(0));
        assertEquals(
                "one split does not tell how much splits differ", ((Estimate.Unknown) one.estimate(0.95)).reason());
    }

    @Test
    void lossesThatAreNotFiniteShowNothing() {
        var lost = Corrected.of(new double[] {1, Double.POSITIVE_INFINITY, 2}, new double[] {1, 1, 1}, 1);
        assertEquals(1, lost.p(0));
        assertEquals("the loss of some split is not finite", ((Estimate.Unknown) lost.estimate(0.95)).reason());
    }
}
