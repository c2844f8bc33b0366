package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WassersteinCriticTest {

    @Test
    void isTheScoreWithTheSignOfTheClass() {
        assertEquals(3.0, new WassersteinCritic().value(1, 3));
        assertEquals(-3.0, new WassersteinCritic().value(0, 3));
        assertEquals(-1.0, new WassersteinCritic().gradient(0, 3));
        assertEquals(0.0, new WassersteinCritic().curvature(0, 3));
    }

    @Test
    void givesNoProbability() {
        assertEquals(Link.IDENTITY, new WassersteinCritic().link());
    }
}
