package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ModifiedHuberTest {

    @Test
    void isTheSquaredHingeNearTheMargin() {
        assertEquals(2.25, new ModifiedHuber().value(1, -0.5));
        assertEquals(0.0, new ModifiedHuber().value(0, -1.5));
    }

    @Test
    void isALineFarOnTheWrongSide() {
        assertEquals(12.0, new ModifiedHuber().value(0, 3));
        assertEquals(4.0, new ModifiedHuber().gradient(0, 3));
        assertEquals(0.0, new ModifiedHuber().curvature(0, 3));
    }

    @Test
    void bothMeetWithoutACorner() {
        assertEquals(4.0, new ModifiedHuber().value(1, -1));
        assertEquals(-4.0, new ModifiedHuber().gradient(1, -1));
    }

    @Test
    void itsMinimumGivesTheProbability() {
        assertEquals(0.75, new ModifiedHuber().link().inverse(0.5)[0]);
        assertEquals(1.0, new ModifiedHuber().link().inverse(7)[0]);
    }
}
