package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class FairTest {

    @Test
    void isALineLessALogarithm() {
        // with r = 2, c = 2: 4*(1 - log(2)), 2/(1 + 1), 1/(1 + 1)^2
        assertEquals(4 - 4 * Math.log(2), new Fair(2).value(1, 3), 1e-15);
        assertEquals(4 - 4 * Math.log(2), new Fair(2).value(3, 1), 1e-15);
        assertEquals(1.0, new Fair(2).gradient(1, 3), 1e-15);
        assertEquals(-1.0, new Fair(2).gradient(3, 1), 1e-15);
        assertEquals(0.25, new Fair(2).curvature(3, 1), 1e-15);
    }

    @Test
    void isAParabolaAtTheTarget() {
        assertEquals(0.0, new Fair(7).value(1, 1));
        assertEquals(0.0, new Fair(7).gradient(1, 1));
        assertEquals(1.0, new Fair(7).curvature(1, 1), 1e-15);
        assertEquals(0.5, new Fair(1e8).value(0, 1), 1e-8);
        assertEquals(1 / (1 + 1e-8), new Fair(1e8).gradient(0, 1), 1e-15);
    }

    @Test
    void refusesACThatIsNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> new Fair(0));
    }
}
