package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PenaltyTwoTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new PenaltyTwo(4));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new PenaltyTwo(0));
    }
}
