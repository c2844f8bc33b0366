package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class CrossEntropyLambdaTest {

    @Test
    void isTheLikelihoodOfAnEventInTheExposure() {
        // rate ln 2: no event in time 2 has probability 1/4
        assertEquals(-Math.log(0.75), new CrossEntropyLambda(2).value(1, 0), 1e-15);
        assertEquals(-Math.log(0.25), new CrossEntropyLambda(2).value(0, 0), 1e-15);
    }

    @Test
    void isTheLogisticLossForWeightOne() {
        for (double f : new double[] {-800, -51, -49, -0.7, 0, 40}) {
            assertEquals(
                    new Logistic().value(1, f), new CrossEntropyLambda(1).value(1, f), 1e-15 + 1e-15 * Math.abs(f));
            assertEquals(
                    new Logistic().value(0, f), new CrossEntropyLambda(1).value(0, f), 1e-15 + 1e-15 * Math.abs(f));
        }
    }

    @Test
    void isFiniteFarBelow() {
        assertEquals(1e300, new CrossEntropyLambda(0.5).value(1, -1e300));
        assertEquals(-1.0, new CrossEntropyLambda(0.5).gradient(1, -800));
    }

    @Test
    void refusesAWeightOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new CrossEntropyLambda(0));
    }
}
