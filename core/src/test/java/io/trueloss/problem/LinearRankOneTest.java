package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LinearRankOneTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new LinearRankOne(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new LinearRankOne(0));
    }
}
