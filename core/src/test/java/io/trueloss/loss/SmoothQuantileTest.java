package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SmoothQuantileTest {

    @Test
    void isAboveThePinballLossByAtMostItsWidthTimesTheLogarithmOfTwo() {
        assertEquals(0.1 * Math.log(2), new SmoothQuantile(0.3, 0.1).value(1, 1), 1e-16);
        assertEquals(new Quantile(0.3).value(5, 1), new SmoothQuantile(0.3, 0.01).value(5, 1), 1e-15);
        assertEquals(new Quantile(0.3).value(1, 5), new SmoothQuantile(0.3, 0.01).value(1, 5), 1e-15);
    }

    @Test
    void agreesWithTheScoreOfXgboost() {
        // (tanh(x/c) + 1 - 2*alpha)/2 with c = 0.04, where their scale S is 1; at r = 0.04*atanh(0.5), alpha = 0.2
        double r = 0.04 * Math.log(3) / 2;
        assertEquals((0.5 + 1 - 0.4) / 2, new SmoothQuantile(0.2, 0.02).gradient(0, r), 1e-15);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new SmoothQuantile(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SmoothQuantile(0.5, 0));
    }
}
