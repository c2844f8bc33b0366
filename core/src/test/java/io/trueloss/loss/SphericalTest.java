package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SphericalTest {

    @Test
    void isOneLessTheSphericalScore() {
        // probabilities 3/4 and 1/4: 0.75/sqrt(0.625)
        assertEquals(1 - 0.75 / Math.sqrt(0.625), new Spherical().value(1, Math.log(3)), 1e-15);
        assertEquals(1 - 0.25 / Math.sqrt(0.625), new Spherical().value(0, Math.log(3)), 1e-15);
    }

    @Test
    void keepsTheTinyTail() {
        assertEquals(Math.exp(-80) / 2, new Spherical().value(1, 40), 1e-48);
    }

    @Test
    void aSoftLabelCostsTheMixture() {
        double mixed = 0.3 * new Spherical().value(1, 0.4) + 0.7 * new Spherical().value(0, 0.4);
        assertEquals(mixed, new Spherical().value(0.3, 0.4), 1e-15);
    }
}
