package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class DiscreteBoundaryValueTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new DiscreteBoundaryValue(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new DiscreteBoundaryValue(0));
    }
}
