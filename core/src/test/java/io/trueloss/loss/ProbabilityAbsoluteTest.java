package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProbabilityAbsoluteTest {

    @Test
    void isTheAbsoluteErrorOfTheProbability() {
        assertEquals(0.25, new ProbabilityAbsolute().value(1, Math.log(3)), 1e-16);
        assertEquals(0.75, new ProbabilityAbsolute().value(0, Math.log(3)), 1e-15);
        assertEquals(-0.1875, new ProbabilityAbsolute().gradient(1, Math.log(3)), 1e-15);
    }

    @Test
    void keepsTheTinyTail() {
        assertEquals(Math.exp(-40), new ProbabilityAbsolute().value(1, 40), 1e-30);
    }
}
