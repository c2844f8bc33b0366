package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PoissonDevianceTest {

    /// sklearn.metrics.mean_poisson_deviance([3], [2.5]) is 0.09392934076372776.
    @Test
    void isTwiceWhatTheLikelihoodLacks() {
        assertEquals(0.09392934076372776, new PoissonDeviance().value(3, 2.5), 1e-16);
        assertEquals(2 * (4 - 3 * Math.log(4)) - 2 * (3 - 3 * Math.log(3)), new PoissonDeviance().value(3, 4), 1e-14);
    }

    @Test
    void isZeroForAPerfectMean() {
        assertEquals(0, new PoissonDeviance().value(7, 7));
        assertEquals(0, new PoissonDeviance().gradient(7, 7));
        assertEquals(2.0 / 7, new PoissonDeviance().curvature(7, 7), 1e-16);
    }

    @Test
    void keepsItsDigitsNearThePerfectMean() {
        // (f - y)^2/y to the first order
        assertEquals(1e-10, new PoissonDeviance().value(1e10, 1e10 + 1), 1e-20);
    }

    @Test
    void costsTheMeanWhereThereIsNone() {
        assertEquals(5, new PoissonDeviance().value(0, 2.5));
        assertEquals(Double.POSITIVE_INFINITY, new PoissonDeviance().value(0, -1));
        assertEquals(Double.POSITIVE_INFINITY, new PoissonDeviance().value(1, 0));
    }
}
