package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class BroydenTridiagonalTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BroydenTridiagonal(10));
    }

    @Test
    void refusesTooFewWeights() {
        assertThrows(IllegalArgumentException.class, () -> new BroydenTridiagonal(0));
    }
}
