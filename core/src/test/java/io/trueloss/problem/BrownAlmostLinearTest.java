package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class BrownAlmostLinearTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BrownAlmostLinear(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new BrownAlmostLinear(1));
    }
}
