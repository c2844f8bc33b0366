package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AbsoluteTest {

    @Test
    void isTheSizeOfTheError() {
        assertEquals(3.0, new Absolute().value(5, 2));
        assertEquals(-1.0, new Absolute().gradient(5, 2));
    }

    @Test
    void hasSlopeZeroAtTheTarget() {
        assertEquals(0.0, new Absolute().gradient(5, 5));
    }
}
