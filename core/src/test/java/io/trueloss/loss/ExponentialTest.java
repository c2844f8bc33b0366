package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ExponentialTest {

    @Test
    void isExpOfMinusTheMargin() {
        assertEquals(2.0, new Exponential().value(0, Math.log(2)), 1e-15);
        assertEquals(0.5, new Exponential().value(1, Math.log(2)), 1e-15);
        assertEquals(-0.5, new Exponential().gradient(1, Math.log(2)), 1e-15);
        assertEquals(0.5, new Exponential().curvature(1, Math.log(2)), 1e-15);
    }

    @Test
    void itsScoreIsHalfTheLogOdds() {
        assertEquals(0.75, new Exponential().link().inverse(Math.log(3) / 2)[0], 1e-15);
    }
}
