package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CrossEntropyProbabilityTest {

    @Test
    void isMinusTheLogarithmOfTheProbability() {
        assertEquals(-Math.log(0.75), new CrossEntropyProbability().value(1, 0.75), 1e-16);
        assertEquals(-Math.log(0.25), new CrossEntropyProbability().value(0, 0.75), 1e-15);
        assertEquals(4.0, new CrossEntropyProbability().gradient(0, 0.75), 1e-14);
    }

    @Test
    void isInfiniteWhereWhatOccurredWasImpossible() {
        assertEquals(Double.POSITIVE_INFINITY, new CrossEntropyProbability().value(1, 0));
        assertEquals(0.0, new CrossEntropyProbability().value(0, 0), 1e-300);
        assertEquals(0.0, new CrossEntropyProbability().value(1, 1), 1e-300);
    }

    @Test
    void isInfiniteBeyondProbabilities() {
        assertEquals(Double.POSITIVE_INFINITY, new CrossEntropyProbability().value(0, -0.1));
        assertEquals(Double.POSITIVE_INFINITY, new CrossEntropyProbability().value(1, 1.1));
    }

    @Test
    void itsScoreIsTheProbability() {
        assertEquals(0.3, new CrossEntropyProbability().link().inverse(0.3)[0]);
    }
}
