package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ApproximateAbsoluteTest {

    @Test
    void isARoot() {
        // sqrt(3^2 + 16)
        assertEquals(5.0, new ApproximateAbsolute(16).value(0, 3));
        assertEquals(0.6, new ApproximateAbsolute(16).gradient(0, 3), 1e-16);
        assertEquals(16.0 / 125, new ApproximateAbsolute(16).curvature(0, 3), 1e-16);
    }

    @Test
    void isNotZeroAtTheTarget() {
        assertEquals(0.1, new ApproximateAbsolute(0.01).value(7, 7), 1e-17);
        assertEquals(0.0, new ApproximateAbsolute(0.01).gradient(7, 7));
    }

    @Test
    void isPseudoHuberButForAFactorAndAConstant() {
        assertEquals(new PseudoHuber(2).value(1, 4), 2 * new ApproximateAbsolute(4).value(1, 4) - 4, 1e-14);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new ApproximateAbsolute(0));
    }
}
