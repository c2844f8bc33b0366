package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HalfSquaredTest {

    @Test
    void isHalfTheSquareOfTheError() {
        assertEquals(4.5, new HalfSquared().value(5, 2));
        assertEquals(-3.0, new HalfSquared().gradient(5, 2));
        assertEquals(1.0, new HalfSquared().curvature(5, 2));
    }
}
