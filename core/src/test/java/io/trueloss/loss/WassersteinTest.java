package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WassersteinTest {

    @Test
    void isTheScoreWithTheSignOfTheClass() {
        assertEquals(3.0, new Wasserstein().value(1, 3));
        assertEquals(-3.0, new Wasserstein().value(0, 3));
        assertEquals(-1.0, new Wasserstein().gradient(0, 3));
        assertEquals(0.0, new Wasserstein().curvature(0, 3));
    }

    @Test
    void givesNoProbability() {
        assertEquals(Link.IDENTITY, new Wasserstein().link());
    }
}
