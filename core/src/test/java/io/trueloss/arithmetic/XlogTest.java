package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class XlogTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void nothingTimesAnyLogarithmIsNothing() {
        for (double y : new double[] {-1, 0, 1, INFINITY}) {
            assertEquals(0.0, Xlog.xlogy(0, y));
            assertEquals(0.0, Xlog.xlog1py(-0.0, y));
        }
    }

    @Test
    void elsewhereItIsTheProduct() {
        assertEquals(-INFINITY, Xlog.xlogy(2, 0));
        assertEquals(INFINITY, Xlog.xlog1py(-2, -1));
        assertEquals(Double.NaN, Xlog.xlogy(1, -1));
        assertEquals(Double.NaN, Xlog.xlogy(0, Double.NaN));
        assertEquals(Double.NaN, Xlog.xlog1py(0, Double.NaN));
        assertEquals(Double.NaN, Xlog.xlogy(Double.NaN, 1));
        assertEquals(Double.NaN, Xlog.xlogy(INFINITY, 1));
    }
}
