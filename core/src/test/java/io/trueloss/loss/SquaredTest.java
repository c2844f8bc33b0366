package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SquaredTest {

    @Test
    void isTwiceHalfTheSquaredError() {
        assertEquals(9.0, new Squared().value(5, 2));
        assertEquals(-6.0, new Squared().gradient(5, 2));
        assertEquals(2.0, new Squared().curvature(5, 2));
    }
}
