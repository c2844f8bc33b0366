package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ExtendedPowellTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new ExtendedPowell(8));
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new ExtendedPowell(8));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new ExtendedPowell(3));
    }
}
