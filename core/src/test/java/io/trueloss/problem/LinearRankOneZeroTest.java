package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LinearRankOneZeroTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new LinearRankOneZero(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new LinearRankOneZero(2));
    }
}
