package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HingeTest {

    @Test
    void costsWhatIsMissingFromTheMargin() {
        assertEquals(0.5, new Hinge().value(1, 0.5));
        assertEquals(3.0, new Hinge().value(0, 2));
        assertEquals(0.0, new Hinge().value(1, 1.5));
        assertEquals(1.0, new Hinge().gradient(0, 2));
    }

    @Test
    void hasSlopeZeroAtTheMargin() {
        assertEquals(0.0, new Hinge().gradient(1, 1));
    }

    @Test
    void itsScoreIsNoProbability() {
        assertEquals(Link.IDENTITY, new Hinge().link());
    }
}
