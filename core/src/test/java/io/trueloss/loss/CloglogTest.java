package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CloglogTest {

    @Test
    void isMinusTheLogarithmOfTheProbability() {
        // one event expected: none has probability exp(-1)
        assertEquals(1.0, new Cloglog().value(0, 0));
        assertEquals(-Math.log(1 - Math.exp(-1)), new Cloglog().value(1, 0), 1e-15);
        assertEquals(1.0, new Cloglog().gradient(0, 0));
    }

    @Test
    void aSureRightRowCostsNothing() {
        assertEquals(0.0, new Cloglog().value(1, 800), 1e-300);
        assertEquals(0.0, new Cloglog().value(0, -1e300), 1e-300);
        assertEquals(0.0, new Cloglog().gradient(1, 1e300), 1e-300);
    }

    @Test
    void costsInProportionFarBelow() {
        assertEquals(1e300, new Cloglog().value(1, -1e300));
        assertEquals(-1.0, new Cloglog().gradient(1, -1e300));
        assertEquals(45.0, new Cloglog().value(1, -45));
    }

    @Test
    void aSoftLabelCostsTheMixture() {
        double mixed = 0.3 * new Cloglog().value(1, 0.4) + 0.7 * new Cloglog().value(0, 0.4);
        assertEquals(mixed, new Cloglog().value(0.3, 0.4), 1e-15);
    }
}
