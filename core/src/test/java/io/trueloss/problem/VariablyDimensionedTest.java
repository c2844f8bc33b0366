package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class VariablyDimensionedTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new VariablyDimensioned(10));
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new VariablyDimensioned(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new VariablyDimensioned(0));
    }
}
