package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AlongTest {

    @Test
    void findsTheRootOfACurveFromEitherEnd() {
        assertEquals(Math.cbrt(2), Along.root(x -> x * x * x - 2, 0, 10, 1e-12), 1e-12);
        assertEquals(Math.cbrt(2), Along.root(x -> x * x * x - 2, 10, 0, 1e-12), 1e-12);
        assertEquals(-3, Along.root(x -> x + 3, -5, 5, 1e-9), 1e-15);
    }

    @Test
    void findsTheTopOfAParabolaAKinkAndASteepHill() {
        assertEquals(1.7, Along.highest(x -> -(x - 1.7) * (x - 1.7), 0, 4, 1e-7), 1e-6);
        assertEquals(1.2, Along.highest(x -> -Math.abs(x - 1.2), 1, 2, 1e-7), 1e-6);
        assertEquals(0.03, Along.highest(x -> Math.log(x) - x / 0.03, 0.001, 4, 1e-7), 1e-6);
    }

    @Test
    void goesToTheEndWhereItIsHighest() {
        assertEquals(2, Along.highest(x -> x, 1, 2, 1e-7), 1e-6);
        assertEquals(1, Along.highest(x -> -x, 1, 2, 1e-7), 1e-6);
    }
}
