package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class NegativeBinomialTest {

    /// scipy.stats.nbinom.logpmf(3, 2, 2/(2 + exp(0.5))) is -2.199295124848434: n = 1/alpha = 2, and the mean
    /// is exp(0.5). Ours leaves out the terms of y and alpha alone: lgamma(y + n) - lgamma(n) - lgamma(y + 1)
    /// + y*log(alpha).
    @Test
    void isTheLikelihoodWithoutItsConstants() {
        double left = Math.log(4 * 3 * 2) - Math.log(1) - Math.log(6) + 3 * Math.log(0.5);
        assertEquals(2.199295124848434 + left, new NegativeBinomial(0.5).value(3, 0.5), 1e-14);
    }

    @Test
    void hasTheKnownDerivatives() {
        // m = 1: (m - y)/(1 + alpha*m) and m*(1 + alpha*y)/(1 + alpha*m)^2
        assertEquals(-2 / 1.5, new NegativeBinomial(0.5).gradient(3, 0), 1e-15);
        assertEquals(2.5 / 2.25, new NegativeBinomial(0.5).curvature(3, 0), 1e-15);
    }

    @Test
    void isNearlyPoissonForASmallAlpha() {
        assertEquals(new Poisson().value(3, 0.7), new NegativeBinomial(1e-9).value(3, 0.7), 1e-7);
    }

    @Test
    void growsAsALineFarOff() {
        assertEquals(1e300, new NegativeBinomial(1).value(3, 1e300));
        assertEquals(3e300, new NegativeBinomial(1).value(3, -1e300));
    }

    @Test
    void refusesAnAlphaThatIsNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> new NegativeBinomial(0));
    }
}
