package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SquaredLogTest {

    @Test
    void comparesLogarithms() {
        // log(8) - log(2) = 2*log(2)
        double two = Math.log(2);
        assertEquals(4 * two * two, new SquaredLog().value(1, 7), 1e-15);
        assertEquals(two / 2, new SquaredLog().gradient(1, 7), 1e-16);
        assertEquals((1 - 2 * two) / 32, new SquaredLog().curvature(1, 7), 1e-16);
    }

    @Test
    void isInfiniteOutsideItsDomain() {
        assertEquals(Double.POSITIVE_INFINITY, new SquaredLog().value(1, -1));
        assertEquals(Double.POSITIVE_INFINITY, new SquaredLog().value(1, -2));
        assertEquals(Double.POSITIVE_INFINITY, new SquaredLog().value(-2, 1));
    }
}
