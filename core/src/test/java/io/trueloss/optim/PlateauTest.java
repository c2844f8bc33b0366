package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PlateauTest {

    /// Steps of length `rate * 1` at values that are given: how far the weight went.
    private static double[] rates(Plateau rule, double... values) {
        double[] rates = new double[values.length];
        double[][] slots = new double[rule.slots()][1];
        for (int t = 1; t <= values.length; t++) {
            double[] w = {0};
            rule.step(new Step(w, new double[] {1}, values[t - 1], rule.rate(), t, slots));
            rates[t - 1] = -w[0];
        }
        return rates;
    }

    @Test
    void lowersTheRateWhenPatienceEnds() {
        var rule = new Plateau(new GradientDescent(1), 0.5, 1, 0, 0.2, 1);
        // lower, lower, not, not: halved for the fifth; lower; not, not: halved again; then at its least
        double[] rates = rates(rule, 10, 9, 9, 9, 8, 9, 9, 9, 9, 9, 9);
        double[] expected = {1, 1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.2, 0.2};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], rates[i], "step " + (i + 1));
        }
    }

    @Test
    void judgesTheMeanOfSeveralSteps() {
        var rule = new Plateau(new GradientDescent(1), 0.5, 0, 0, 0, 2);
        // means 8, 7, 7: the third is not lower
        double[] rates = rates(rule, 10, 6, 4, 10, 13, 1, 0);
        assertEquals(1, rates[5]);
        assertEquals(0.5, rates[6]);
    }

    @Test
    void asksForAShareOfTheLowestBelowZeroToo() {
        var rule = new Plateau(new GradientDescent(1), 0.5, 0, 0.1, 0, 1);
        assertEquals(0.5, rates(rule, -10, -10.5, 0)[2]); // -11 would have been lower
        assertEquals(1, rates(rule, -10, -11.5, 0)[2]);
    }

    @Test
    void refusesWhatDoesNotFall() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Plateau(new GradientDescent(1), 1, 1, 0, 0, 1));
        assertEquals("by must be between 0 and 1, was 1.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Plateau(new GradientDescent(1), 0.5, -1, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Plateau(new GradientDescent(1), 0.5, 1, 0, 0, 0));
    }
}
