package io.trueloss.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class RequireTest {

    private static void refused(String message, Executable check) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, check).getMessage());
    }

    @Test
    void refusesWithTheNameTheRuleAndTheValue() {
        refused("delta must be positive and finite, was 0.0", () -> Require.positive("delta", 0));
        refused("delta must be positive and finite, was Infinity", () -> Require.positive("delta", 1.0 / 0));
        refused("l2 must be 0 or more, and finite, was -1.0", () -> Require.notNegative("l2", -1));
        refused("q must be between 0 and 1, was 1.0", () -> Require.fraction("q", 1));
        refused("momentum must be 0 or more and below 1, was 1.0", () -> Require.belowOne("momentum", 1));
        refused("rate must be finite, was NaN", () -> Require.finite("rate", Double.NaN));
        refused("folds must be at least 2, was 1", () -> Require.atLeast("folds", 2, 1));
    }

    @Test
    void letsPassWhatHolds() {
        Require.positive("delta", 1e-300);
        Require.notNegative("l2", 0);
        Require.fraction("q", 0.5);
        Require.belowOne("momentum", 0);
        Require.finite("rate", -1);
        Require.atLeast("folds", 2, 2);
    }

    @Test
    void refusesACountThatTheUnitDoesNotDivide() {
        Require.multiple("size", 4, 8);
        refused("size must be a multiple of 4, was 6", () -> Require.multiple("size", 4, 6));
    }
}
