package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ExtendedRosenbrockTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new ExtendedRosenbrock(10));
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Published.meetsItsMinimum(new ExtendedRosenbrock(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new ExtendedRosenbrock(1));
    }
}
