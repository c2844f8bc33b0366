package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SlopedLogisticTest {

    @Test
    void isTheLogisticLossOfTheScoreTimesTheSlope() {
        assertEquals(-Math.log(0.75), new SlopedLogistic(2).value(1, Math.log(3) / 2), 1e-15);
        assertEquals(1.5, new SlopedLogistic(2).gradient(0, Math.log(3) / 2), 1e-15);
        assertEquals(new Logistic().value(0, 0.3), new SlopedLogistic(1).value(0, 0.3));
    }

    @Test
    void knowsTheProbabilityForSlopesOneAndTwo() {
        assertEquals(0.75, new SlopedLogistic(1).link().inverse(Math.log(3))[0], 1e-15);
        assertEquals(0.75, new SlopedLogistic(2).link().inverse(Math.log(3) / 2)[0], 1e-15);
        assertEquals(Link.IDENTITY, new SlopedLogistic(0.5).link());
    }

    @Test
    void refusesASlopeOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new SlopedLogistic(0));
    }
}
