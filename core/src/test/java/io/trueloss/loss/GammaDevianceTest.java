package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class GammaDevianceTest {

    @Test
    void isTwiceWhatTheLikelihoodLacks() {
        // 2*(3/1.5 - 1 - log(2))
        assertEquals(2 - 2 * Math.log(2), new GammaDeviance().value(3, 1.5), 1e-15);
        assertEquals(0, new GammaDeviance().value(7, 7), 0);
        assertEquals(0, new GammaDeviance().gradient(7, 7), 0);
        assertEquals(2.0 / 49, new GammaDeviance().curvature(7, 7), 1e-17);
    }

    @Test
    void looksOnlyAtRatios() {
        assertEquals(new GammaDeviance().value(3, 4), new GammaDeviance().value(3e300, 4e300), 1e-16);
    }

    @Test
    void keepsItsDigitsNearThePerfectMean() {
        // ((f - y)/y)^2 to the first order
        assertEquals(1e-20, new GammaDeviance().value(1e10, 1e10 + 1), 1e-29);
    }

    @Test
    void isInfiniteForAMeanThatIsNone() {
        assertEquals(Double.POSITIVE_INFINITY, new GammaDeviance().value(1, 0));
        assertEquals(Double.POSITIVE_INFINITY, new GammaDeviance().value(1, -2));
    }
}
