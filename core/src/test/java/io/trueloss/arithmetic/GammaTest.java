package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class GammaTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void lgammaHasPolesAtZeroAndBelow() {
        for (double x : new double[] {0.0, -0.0, -1, -2, -1e10, -0x1p60, -INFINITY, INFINITY, 2.6e305}) {
            assertEquals(INFINITY, Gamma.lgamma(x));
        }
        assertEquals(0.0, Gamma.lgamma(1), 0.0);
        assertEquals(0.0, Gamma.lgamma(2), 0.0);
        assertEquals(Double.NaN, Gamma.lgamma(Double.NaN));
    }

    @Test
    void digammaHasPolesAtZeroAndBelow() {
        assertEquals(-INFINITY, Gamma.digamma(0.0));
        assertEquals(INFINITY, Gamma.digamma(-0.0));
        assertEquals(-0x1p1000, Gamma.digamma(0x1p-1000));
        assertEquals(INFINITY, Gamma.digamma(INFINITY));
        for (double x : new double[] {-1, -2, -0x1p60, -INFINITY, Double.NaN}) {
            assertEquals(Double.NaN, Gamma.digamma(x));
        }
    }

    @Test
    void polygammaHasPolesAtZeroAndBelow() {
        assertEquals(Gamma.digamma(0.3), Gamma.polygamma(0, 0.3));
        assertEquals(INFINITY, Gamma.polygamma(1, 0.0));
        assertEquals(INFINITY, Gamma.polygamma(1, -0.0));
        assertEquals(-INFINITY, Gamma.polygamma(2, 0.0));
        assertEquals(INFINITY, Gamma.polygamma(2, -0.0));
        assertEquals(INFINITY, Gamma.polygamma(1, 1e-300));
        assertEquals(-INFINITY, Gamma.polygamma(100, 1e-300));
        assertEquals(0.0, Gamma.polygamma(1, INFINITY));
        assertEquals(0.0, Gamma.polygamma(2, INFINITY), 0.0);
        for (double x : new double[] {-1, -2, -INFINITY, Double.NaN}) {
            assertEquals(Double.NaN, Gamma.polygamma(1, x));
        }
    }

    @Test
    void polygammaOfAnUnknownOrderIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> Gamma.polygamma(101, 1));
        assertEquals("order must be 0 to 100, was 101", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Gamma.polygamma(-1, 1));
    }
}
