package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class WatsonTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Watson(6));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new Watson(1));
    }
}
