package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SquaredHingeTest {

    @Test
    void squaresWhatIsMissingFromTheMargin() {
        assertEquals(2.25, new SquaredHinge().value(1, -0.5));
        assertEquals(-3.0, new SquaredHinge().gradient(1, -0.5));
        assertEquals(2.0, new SquaredHinge().curvature(1, -0.5));
        assertEquals(9.0, new SquaredHinge().value(0, 2));
        assertEquals(0.0, new SquaredHinge().value(1, 1.5));
    }

    @Test
    void itsMinimumGivesTheProbability() {
        assertEquals(0.75, new SquaredHinge().link().inverse(0.5)[0]);
    }
}
