package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class SigmoidTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void sigmoidGoesFromZeroToOne() {
        assertEquals(0.0, Sigmoid.sigmoid(-INFINITY));
        assertEquals(0.0, Sigmoid.sigmoid(-1e300));
        assertEquals(0.5, Sigmoid.sigmoid(0.0));
        assertEquals(0.5, Sigmoid.sigmoid(-0.0));
        assertEquals(1.0, Sigmoid.sigmoid(1e300));
        assertEquals(1.0, Sigmoid.sigmoid(INFINITY));
        assertEquals(Double.NaN, Sigmoid.sigmoid(Double.NaN));
    }

    @Test
    void softplusGoesFromZeroToItsArgument() {
        assertEquals(0.0, Sigmoid.softplus(-INFINITY));
        assertEquals(Double.MAX_VALUE, Sigmoid.softplus(Double.MAX_VALUE));
        assertEquals(INFINITY, Sigmoid.softplus(INFINITY));
        assertEquals(Double.NaN, Sigmoid.softplus(Double.NaN));
        assertEquals(-INFINITY, Sigmoid.logSigmoid(-INFINITY));
        assertEquals(-1e300, Sigmoid.logSigmoid(-1e300));
        assertEquals(0.0, Sigmoid.logSigmoid(INFINITY), 0.0);
        assertEquals(Double.NaN, Sigmoid.logSigmoid(Double.NaN));
    }

    @Test
    void logDiffSigmoidOfTheWholeLineIsZero() {
        assertEquals(0.0, Sigmoid.logDiffSigmoid(INFINITY, -INFINITY), 0.0);
        assertEquals(0.0, Sigmoid.logDiffSigmoid(1e300, -1e300), 0.0);
        assertEquals(-1e300, Sigmoid.logDiffSigmoid(INFINITY, 1e300));
        assertEquals(-1e300, Sigmoid.logDiffSigmoid(-1e300, -INFINITY));
    }

    @Test
    void logDiffSigmoidOfNothingIsMinusInfinityAndOfLessIsUndefined() {
        for (double x : new double[] {-INFINITY, -1e300, -1, 0, 1, 1e300, INFINITY}) {
            assertEquals(-INFINITY, Sigmoid.logDiffSigmoid(x, x));
        }
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(1, 2));
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(-INFINITY, INFINITY));
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(Double.NaN, 0));
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(0, Double.NaN));
    }
}
