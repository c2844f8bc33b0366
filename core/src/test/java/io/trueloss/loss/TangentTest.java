package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TangentTest {

    @Test
    void chargesWhatIsTooRight() {
        // 2 atan(1) = pi/2
        assertEquals((Math.PI / 2 - 1) * (Math.PI / 2 - 1), new Tangent().value(1, 1), 1e-15);
        assertEquals((Math.PI / 2 + 1) * (Math.PI / 2 + 1), new Tangent().value(0, 1), 1e-15);
        assertEquals(1.0, new Tangent().value(1, 0));
    }

    @Test
    void costsNothingAtTheTangentOfAHalf() {
        assertEquals(0.0, new Tangent().value(1, Math.tan(0.5)), 1e-30);
    }

    @Test
    void isBounded() {
        assertEquals((Math.PI + 1) * (Math.PI + 1), new Tangent().value(1, -1e300), 1e-14);
        assertEquals(0.0, new Tangent().gradient(1, -1e300));
    }
}
