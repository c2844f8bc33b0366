package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LogCoshTest {

    @Test
    void isHalfTheSquareNearTheTargetAndALineFarFromIt() {
        assertEquals(5e-21, new LogCosh().value(0, 1e-10), 5e-34);
        assertEquals(1e300, new LogCosh().value(0, 1e300));
        assertEquals(800 - Math.log(2), new LogCosh().value(800, 0), 1e-13);
        assertEquals(-1.0, new LogCosh().gradient(800, 0));
    }

    @Test
    void hasAHyperbolicTangentAsSlope() {
        // tanh(log 3) = (9 - 1)/(9 + 1), 1/cosh^2 = 1 - 0.64
        assertEquals(0.8, new LogCosh().gradient(0, Math.log(3)), 1e-15);
        assertEquals(0.36, new LogCosh().curvature(0, Math.log(3)), 1e-15);
    }
}
