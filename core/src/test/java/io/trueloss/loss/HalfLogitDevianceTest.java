package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HalfLogitDevianceTest {

    @Test
    void isTwiceTheLogisticLossOfTwiceTheScore() {
        assertEquals(-2 * Math.log(0.75), new HalfLogitDeviance().value(1, Math.log(3) / 2), 1e-15);
        assertEquals(-2 * Math.log(0.25), new HalfLogitDeviance().value(0, Math.log(3) / 2), 1e-15);
        assertEquals(3.0, new HalfLogitDeviance().gradient(0, Math.log(3) / 2), 1e-15);
        assertEquals(1.5, new HalfLogitDeviance().curvature(0, Math.log(3) / 2), 1e-15);
    }

    @Test
    void itsScoreIsHalfTheLogOdds() {
        assertEquals(0.75, new HalfLogitDeviance().link().inverse(Math.log(3) / 2)[0], 1e-15);
    }
}
