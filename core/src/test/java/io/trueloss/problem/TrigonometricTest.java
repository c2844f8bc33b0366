package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TrigonometricTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Trigonometric(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new Trigonometric(0));
    }
}
