package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SmoothL1Test {

    @Test
    void isHuberDividedByItsDelta() {
        for (double f : new double[] {-7, -2, -0.5, 0, 1, 1.9, 2, 3}) {
            assertEquals(new Huber(2).value(0, f) / 2, new SmoothL1(2).value(0, f), 1e-15);
            assertEquals(new Huber(2).gradient(0, f) / 2, new SmoothL1(2).gradient(0, f), 1e-15);
            assertEquals(new Huber(2).curvature(0, f) / 2, new SmoothL1(2).curvature(0, f), 1e-15);
        }
    }

    @Test
    void hasSlopeOneFarOff() {
        assertEquals(4.0, new SmoothL1(2).value(0, 5)); // 5 - 2/2
        assertEquals(1.0, new SmoothL1(2).gradient(0, 5));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new SmoothL1(0));
    }
}
