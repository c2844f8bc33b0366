package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SigmoidMarginTest {

    @Test
    void isOneLessTheHyperbolicTangent() {
        assertEquals(1.0, new SigmoidMargin().value(1, 0));
        assertEquals(1.6, new SigmoidMargin().value(0, Math.log(2)), 1e-15);
        assertEquals(0.4, new SigmoidMargin().value(1, Math.log(2)), 1e-15);
        assertEquals(-1.0, new SigmoidMargin().gradient(1, 0));
    }

    @Test
    void bothLabelsSumToTwo() {
        for (double f : new double[] {-7, -0.3, 0, 2}) {
            assertEquals(2.0, new SigmoidMargin().value(0, f) + new SigmoidMargin().value(1, f), 1e-15);
        }
    }

    @Test
    void keepsTheTinyTail() {
        assertEquals(2 * Math.exp(-160), new SigmoidMargin().value(1, 80), 1e-84);
    }
}
