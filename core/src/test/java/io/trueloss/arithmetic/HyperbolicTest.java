package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class HyperbolicTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void sinhAndTanhKeepTheSign() {
        assertEquals(-0.0, Hyperbolic.sinh(-0.0));
        assertEquals(INFINITY, Hyperbolic.sinh(711));
        assertEquals(-INFINITY, Hyperbolic.sinh(-1e300));
        assertEquals(-INFINITY, Hyperbolic.sinh(-INFINITY));
        assertEquals(Double.NaN, Hyperbolic.sinh(Double.NaN));
        assertEquals(-0.0, Hyperbolic.tanh(-0.0));
        assertEquals(1.0, Hyperbolic.tanh(1e300));
        assertEquals(-1.0, Hyperbolic.tanh(-INFINITY));
        assertEquals(Double.NaN, Hyperbolic.tanh(Double.NaN));
    }

    @Test
    void coshAndItsLogarithmAreEven() {
        assertEquals(1.0, Hyperbolic.cosh(-0.0));
        assertEquals(INFINITY, Hyperbolic.cosh(710.48));
        assertEquals(INFINITY, Hyperbolic.cosh(711));
        assertEquals(INFINITY, Hyperbolic.cosh(-INFINITY));
        assertEquals(Double.NaN, Hyperbolic.cosh(Double.NaN));
        assertEquals(0.0, Hyperbolic.logcosh(-0.0));
        assertEquals(1e300, Hyperbolic.logcosh(-1e300));
        assertEquals(INFINITY, Hyperbolic.logcosh(-INFINITY));
        assertEquals(Double.NaN, Hyperbolic.logcosh(Double.NaN));
    }
}
