package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TweedieMeanTest {

    @Test
    void isTheTweedieLossOfTheLogarithm() {
        for (double p : new double[] {1.2, 1.5, 1.9}) {
            assertEquals(new Tweedie(p).value(3, Math.log(2)), new TweedieMean(p).value(3, 2), 1e-14);
        }
    }

    @Test
    void isLeastAtTheTarget() {
        assertEquals(0, new TweedieMean(1.5).gradient(7, 7), 1e-15);
        assertEquals(0, new TweedieMean(1.9).gradient(7, 7), 1e-15);
    }

    @Test
    void isInfiniteForAMeanThatIsNone() {
        assertEquals(Double.POSITIVE_INFINITY, new TweedieMean(1.5).value(0, -1));
        assertEquals(Double.POSITIVE_INFINITY, new TweedieMean(1.2).value(1, 0));
    }

    @Test
    void tellsWhatTheLimitsAreCalled() {
        assertThrows(IllegalArgumentException.class, () -> new TweedieMean(1));
        assertThrows(IllegalArgumentException.class, () -> new TweedieMean(2));
        assertThrows(IllegalArgumentException.class, () -> new TweedieMean(0));
        assertThrows(IllegalArgumentException.class, () -> new TweedieMean(2.5));
    }
}
