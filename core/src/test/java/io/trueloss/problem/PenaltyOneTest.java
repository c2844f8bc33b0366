package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PenaltyOneTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new PenaltyOne(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new PenaltyOne(0));
    }
}
