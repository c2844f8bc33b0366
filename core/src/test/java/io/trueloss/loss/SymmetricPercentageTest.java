package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SymmetricPercentageTest {

    @Test
    void dividesByTheMeanOfBoth() {
        assertEquals(40.0 / 220, new SymmetricPercentage().value(100, 120), 1e-15);
        assertEquals(400.0 / (220 * 220), new SymmetricPercentage().gradient(100, 120), 1e-17); // 4y/(y + f)^2
        assertEquals(40.0 / 220, new SymmetricPercentage().value(-100, -120), 1e-15);
    }

    @Test
    void isTwoForDifferentSigns() {
        assertEquals(2.0, new SymmetricPercentage().value(1, -3));
        assertEquals(2.0, new SymmetricPercentage().value(1, 0));
        assertEquals(2.0, new SymmetricPercentage().value(0, 1e-300));
        assertEquals(0.0, new SymmetricPercentage().gradient(1, -3), 1e-300);
    }

    @Test
    void isNothingWhereBothAreNothing() {
        assertEquals(0.0, new SymmetricPercentage().value(0, 0));
        assertEquals(0.0, new SymmetricPercentage().value(7, 7));
    }
}
