package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class BroydenBandedTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BroydenBanded(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new BroydenBanded(0));
    }
}
