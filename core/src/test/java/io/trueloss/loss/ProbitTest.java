package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProbitTest {

    /// Phi(1) = 0.8413447460685429, any table of the normal distribution.
    @Test
    void isMinusTheLogarithmOfTheProbability() {
        assertEquals(-Math.log(0.8413447460685429), new Probit().value(1, 1), 1e-15);
        assertEquals(-Math.log1p(-0.8413447460685429), new Probit().value(0, 1), 1e-14);
        assertEquals(Math.log(2), new Probit().value(1, 0), 1e-15);
        assertEquals(-Math.sqrt(2 / Math.PI), new Probit().gradient(1, 0), 1e-15);
        assertEquals(2 / Math.PI, new Probit().curvature(1, 0), 1e-15);
    }

    @Test
    void aSureRightRowCostsNothing() {
        assertEquals(0.0, new Probit().value(1, 1e300), 1e-300);
        assertEquals(0.0, new Probit().value(0, -1e300), 1e-300);
        assertEquals(0.0, new Probit().gradient(1, 1e300), 1e-300);
    }

    @Test
    void aSoftLabelCostsTheMixture() {
        double mixed = 0.3 * new Probit().value(1, 0.4) + 0.7 * new Probit().value(0, 0.4);
        assertEquals(mixed, new Probit().value(0.3, 0.4), 1e-15);
    }
}
