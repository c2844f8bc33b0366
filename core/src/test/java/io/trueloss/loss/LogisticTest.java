package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LogisticTest {

    @Test
    void isMinusTheLogarithmOfTheProbability() {
        assertEquals(-Math.log(0.75), new Logistic().value(1, Math.log(3)), 1e-15);
        assertEquals(-Math.log(0.25), new Logistic().value(0, Math.log(3)), 1e-15);
        assertEquals(0.75, new Logistic().gradient(0, Math.log(3)), 1e-15);
        assertEquals(0.1875, new Logistic().curvature(0, Math.log(3)), 1e-15);
    }

    @Test
    void aSoftLabelCostsTheMixture() {
        double mixed = 0.3 * -Math.log(0.75) + 0.7 * -Math.log(0.25);
        assertEquals(mixed, new Logistic().value(0.3, Math.log(3)), 1e-15);
    }

    @Test
    void keepsTheTinyTail() {
        assertEquals(4.248354255291589e-18, new Logistic().value(1, 40), 1e-32); // e^-40
    }
}
