package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TweedieDevianceTest {

    @Test
    void isTheKnownSumForOneAndAHalf() {
        // 2*(sqrt(4)/(-0.25) + 4/sqrt(1)/0.5 + sqrt(1)/0.5)
        assertEquals(4, new TweedieDeviance(1.5).value(4, 1), 1e-14);
        // without events: 2*sqrt(f)/0.5
        assertEquals(8, new TweedieDeviance(1.5).value(0, 4), 1e-15);
    }

    @Test
    void isZeroForAPerfectMean() {
        for (double p : new double[] {1.1, 1.5, 1.9}) {
            assertEquals(0, new TweedieDeviance(p).value(7, 7));
            assertEquals(0, new TweedieDeviance(p).gradient(7, 7), 1e-300);
        }
    }

    @Test
    void fallsAsTheTweedieLossOfTheMean() {
        assertEquals(2 * new TweedieMean(1.3).gradient(3, 5), new TweedieDeviance(1.3).gradient(3, 5), 1e-15);
    }

    @Test
    void tellsWhatTheLimitsAreCalled() {
        var poisson = assertThrows(IllegalArgumentException.class, () -> new TweedieDeviance(1));
        assertEquals("p must not be 1 (take poisson-deviance)", poisson.getMessage());
        var gamma = assertThrows(IllegalArgumentException.class, () -> new TweedieDeviance(2));
        assertEquals("p must not be 2 (take gamma-deviance)", gamma.getMessage());
    }
}
