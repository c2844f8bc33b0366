package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class LogTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void logGoesFromMinusInfinityToInfinity() {
        assertEquals(Double.NaN, Log.log(-INFINITY));
        assertEquals(Double.NaN, Log.log(-Double.MIN_VALUE));
        assertEquals(-INFINITY, Log.log(-0.0));
        assertEquals(-INFINITY, Log.log(0.0));
        assertEquals(0.0, Log.log(1.0));
        assertEquals(INFINITY, Log.log(INFINITY));
        assertEquals(Double.NaN, Log.log(Double.NaN));
    }

    @Test
    void log1pGoesFromMinusInfinityToInfinityThroughASignedZero() {
        assertEquals(Double.NaN, Log.log1p(-INFINITY));
        assertEquals(Double.NaN, Log.log1p(Math.nextDown(-1.0)));
        assertEquals(-INFINITY, Log.log1p(-1.0));
        assertEquals(-0.0, Log.log1p(-0.0));
        assertEquals(0.0, Log.log1p(0.0));
        assertEquals(Double.MIN_VALUE, Log.log1p(Double.MIN_VALUE));
        assertEquals(INFINITY, Log.log1p(INFINITY));
        assertEquals(Double.NaN, Log.log1p(Double.NaN));
    }

    @Test
    void log1mexpIsZeroFarBelowAndUndefinedAboveZero() {
        assertEquals(0.0, Log.log1mexp(-INFINITY), 0.0);
        assertEquals(0.0, Log.log1mexp(-1e300), 0.0);
        assertEquals(-INFINITY, Log.log1mexp(0.0));
        assertEquals(-INFINITY, Log.log1mexp(-0.0));
        assertEquals(Double.NaN, Log.log1mexp(Double.MIN_VALUE));
        assertEquals(Double.NaN, Log.log1mexp(INFINITY));
        assertEquals(Double.NaN, Log.log1mexp(Double.NaN));
    }
}
