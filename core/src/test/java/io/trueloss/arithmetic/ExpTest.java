package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class ExpTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void expGoesFromZeroToInfinity() {
        assertEquals(0.0, Exp.exp(-INFINITY));
        assertEquals(0.0, Exp.exp(-1e300));
        assertEquals(Double.MIN_VALUE, Exp.exp(-745.0));
        assertEquals(1.0, Exp.exp(0.0));
        assertEquals(1.0, Exp.exp(-Double.MIN_VALUE));
        assertEquals(INFINITY, Exp.exp(709.79));
        assertEquals(INFINITY, Exp.exp(1e300));
        assertEquals(INFINITY, Exp.exp(INFINITY));
        assertEquals(Double.NaN, Exp.exp(Double.NaN));
    }

    @Test
    void expm1mxIsHalfASquareInTheSmallAndNeverNegative() {
        assertEquals(0.0, Exp.expm1mx(0.0));
        assertEquals(0.0, Exp.expm1mx(-0.0));
        assertEquals(0x1p-81, Exp.expm1mx(0x1p-40), 0x1p-121);
        assertEquals(0.0, Exp.expm1mx(1e-300));
        assertEquals(99.0, Exp.expm1mx(-100));
        assertEquals(1e300, Exp.expm1mx(-1e300));
        assertEquals(INFINITY, Exp.expm1mx(-INFINITY));
        assertEquals(INFINITY, Exp.expm1mx(710));
        assertEquals(INFINITY, Exp.expm1mx(INFINITY));
        assertEquals(Double.NaN, Exp.expm1mx(Double.NaN));
    }

    @Test
    void expm1GoesFromMinusOneToInfinityThroughASignedZero() {
        assertEquals(-1.0, Exp.expm1(-INFINITY));
        assertEquals(-1.0, Exp.expm1(-1e300));
        assertEquals(-0.0, Exp.expm1(-0.0));
        assertEquals(0.0, Exp.expm1(0.0));
        assertEquals(Double.MIN_VALUE, Exp.expm1(Double.MIN_VALUE));
        assertEquals(INFINITY, Exp.expm1(710));
        assertEquals(INFINITY, Exp.expm1(INFINITY));
        assertEquals(Double.NaN, Exp.expm1(Double.NaN));
    }

    @Test
    void decayIsExpBelowZero() {
        for (double x = 0; x > -708.3; x -= 0.0371) {
            assertEquals(Exp.exp(x), Exp.decay(x), "e^" + x);
        }
        for (double x = -708.3; x > -750; x -= 0.0371) {
            assertEquals(Exp.exp(x), Exp.decay(x), Double.MIN_VALUE, "e^" + x);
        }
        assertEquals(1.0, Exp.decay(-0.0));
        assertEquals(0.0, Exp.decay(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, Exp.decay(Double.NaN));
    }
}
