package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class NormalTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void erfIsOddAndEndsAtOne() {
        assertEquals(-0.0, Normal.erf(-0.0));
        assertEquals(1.0, Normal.erf(1e300));
        assertEquals(-1.0, Normal.erf(-INFINITY));
        assertEquals(Double.NaN, Normal.erf(Double.NaN));
    }

    @Test
    void PhiGoesFromZeroToOne() {
        assertEquals(0.0, Normal.Phi(-INFINITY));
        assertEquals(0.0, Normal.Phi(-39));
        assertEquals(0.5, Normal.Phi(-0.0));
        assertEquals(1.0, Normal.Phi(INFINITY));
        assertEquals(Double.NaN, Normal.Phi(Double.NaN));
    }

    @Test
    void logPhiFallsLikeAParabolaAndEndsAtZero() {
        assertEquals(-INFINITY, Normal.logPhi(-INFINITY));
        assertEquals(-INFINITY, Normal.logPhi(-1e155));
        assertEquals(-5e299, Normal.logPhi(-1e150), 1e284);
        assertEquals(0.0, Normal.logPhi(1e300), 0.0);
        assertEquals(0.0, Normal.logPhi(INFINITY), 0.0);
        assertEquals(Double.NaN, Normal.logPhi(Double.NaN));
    }

    @Test
    void millsIsMinusItsArgumentFarBelowAndZeroFarAbove() {
        assertEquals(INFINITY, Normal.mills(-INFINITY));
        assertEquals(1e300, Normal.mills(-1e300), 2e284);
        assertEquals(Double.MAX_VALUE, Normal.mills(-Double.MAX_VALUE));
        assertEquals(0.0, Normal.mills(40));
        assertEquals(0.0, Normal.mills(INFINITY));
        assertEquals(Double.NaN, Normal.mills(Double.NaN));
    }
}
