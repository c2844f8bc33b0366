package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class TrigTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void anInfiniteAngleHasNoSine() {
        for (double x : new double[] {INFINITY, -INFINITY, Double.NaN}) {
            assertEquals(Double.NaN, Trig.sin(x));
            assertEquals(Double.NaN, Trig.cos(x));
        }
    }

    @Test
    void zeroKeepsItsSign() {
        assertEquals(-0.0, Trig.sin(-0.0));
        assertEquals(0.0, Trig.sin(0.0));
        assertEquals(1.0, Trig.cos(-0.0));
        assertEquals(-0.0, Trig.atan(-0.0));
    }

    @Test
    void atanEndsAtAQuarterTurn() {
        assertEquals(Math.PI / 2, Trig.atan(INFINITY));
        assertEquals(-Math.PI / 2, Trig.atan(-Double.MAX_VALUE));
        assertEquals(Double.NaN, Trig.atan(Double.NaN));
    }
}
