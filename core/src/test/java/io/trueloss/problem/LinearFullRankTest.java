package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LinearFullRankTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new LinearFullRank(10));
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new LinearFullRank(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new LinearFullRank(0));
    }
}
