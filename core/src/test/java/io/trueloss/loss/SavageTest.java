package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SavageTest {

    @Test
    void isTheSquaredProbabilityOfTheWrongClass() {
        assertEquals(0.0625, new Savage().value(1, Math.log(3)), 1e-16);
        assertEquals(0.5625, new Savage().value(0, Math.log(3)), 1e-15);
    }

    @Test
    void isTheBrierScoreOfALabel() {
        for (double f : new double[] {-30, -0.7, 0, 5}) {
            assertEquals(At.point(new Brier(), 0, f).value(), new Savage().value(0, f), 1e-16);
        }
    }

    @Test
    void keepsTheTinyTail() {
        assertEquals(Math.exp(-80), new Savage().value(1, 40), 1e-48);
    }
}
