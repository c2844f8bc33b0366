package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class DiscreteIntegralTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new DiscreteIntegral(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new DiscreteIntegral(0));
    }
}
