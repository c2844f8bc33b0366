package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CauchitTest {

    @Test
    void isMinusTheLogarithmOfTheProbability() {
        // atan(1) = pi/4
        assertEquals(-Math.log(0.75), new Cauchit().value(1, 1), 1e-15);
        assertEquals(-Math.log(0.25), new Cauchit().value(0, 1), 1e-15);
        assertEquals(Math.log(2), new Cauchit().value(1, 0), 1e-15);
        assertEquals(-2 / Math.PI, new Cauchit().gradient(1, 0), 1e-15);
    }

    @Test
    void keepsBothTails() {
        // probabilities 1/(pi f) and 1 - 1/(pi f)
        assertEquals(300 * Math.log(10) + Math.log(Math.PI), new Cauchit().value(1, -1e300), 1e-12);
        assertEquals(1e-20 / Math.PI, new Cauchit().value(1, 1e20), 1e-34);
        assertEquals(0.0, new Cauchit().value(0, -1e300), 1e-300);
    }

    @Test
    void aSoftLabelCostsTheMixture() {
        double mixed = 0.3 * new Cauchit().value(1, 0.4) + 0.7 * new Cauchit().value(0, 0.4);
        assertEquals(mixed, new Cauchit().value(0.3, 0.4), 1e-15);
    }
}
