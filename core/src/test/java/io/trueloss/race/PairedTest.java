package io.trueloss.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PairedTest {
    private static final double[] TEN = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    @Test
    void aLaneBesideItselfCostsTheSame() {
        assertEquals(new Paired(1, 1, 1, 1), Paired.of(TEN, TEN, 0.05));
    }

    @Test
    void twiceAsMuchInEveryRepeatIsTwiceAsMuchForSure() {
        double[] twice = Arrays.stream(TEN).map(cost -> 2 * cost).toArray();
        Paired paired = Paired.of(twice, TEN, 0.05);
        assertEquals(2, paired.ratio(), 1e-15);
        assertEquals(2, paired.low(), 1e-15);
        // No repeat says otherwise: what is left is the chance that ten equals all point one way, 2 / 2^10.
        assertEquals(2.0 / 1024, paired.p());
    }

    @Test
    void fiveRepeatsCanShowNothingAtFivePercent() {
        double[] five = Arrays.copyOf(TEN, 5);
        assertEquals(
                2.0 / 32,
                Paired.of(Arrays.stream(five).map(cost -> 9 * cost).toArray(), five, 0)
                        .p());
    }

    @Test
    void aMissCostsInfinitelyMuchAndStaysInTheMedian() {
        double[] missed = TEN.clone();
        Arrays.fill(missed, 0, 6, Double.POSITIVE_INFINITY);
        assertEquals(Double.POSITIVE_INFINITY, Paired.of(missed, TEN, 0.05).ratio());
        double[] none = new double[10];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        assertEquals(1, Paired.of(none, none, 0.05).ratio());
    }

    @Test
    void whatIsWithinTheMarginIsNoDifference() {
        double[] more = Arrays.stream(TEN).map(cost -> 1.04 * cost).toArray();
        assertEquals(1, Paired.of(more, TEN, 0.05).p());
        assertTrue(Paired.of(more, TEN, 0.03).p() < 0.01);
    }
}
