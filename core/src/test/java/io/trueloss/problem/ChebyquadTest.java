package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ChebyquadTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new Chebyquad(8));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new Chebyquad(0));
    }
}
