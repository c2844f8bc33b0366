package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JumpsTest {

    private static boolean kinked(String formula) {
        return Formula.parse(formula).bind(Shape.number()).kinked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(f - y)",
                "max(0.9*(f - y), 0.1*(y - f))",
                "max(0, 1 - s*f)",
                "if(f > y, 3*(f - y), (f - y)^2)",
                "if(not f < y, 2*(f - y), y - f)",
                "if(f > y and f < y + 4, 3*(f - y), y - f)"
            })
    void findsTurns(String formula) {
        assertEquals(true, kinked(formula));
    }

    /// Between two far points a dip turns and turns back.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "min((f - y)^2, 4)",
                "min((f - y)^2/2, 1e-9)",
                "min((f - y)^2/2, 1e14)",
                "max(0, 4 - (f - y)^2)",
                "min(logcosh(f - y), 0.001)",
                "min(f^4 - 4*f^3 + 6*f^2, 4) + 0*y",
                "if((f - y)^2 <= 1, (f - y)^2, 2)"
            })
    void findsTurnsOfADip(String formula) {
        assertEquals(true, kinked(formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(abs(f - y) <= 1, (f - y)^2/2, abs(f - y) - 1/2)",
                "abs(f - y)^1.5",
                "abs((f - y)^3)",
                "max(0, abs(f - y) - 1)^2",
                "max((f - y)^2, (f - y)^2/2)",
                "f^4 - 4*f^3 + 6*f^2 + 0*y"
            })
    void knowsWhatMeetsWithoutAnAngle(String formula) {
        assertEquals(false, kinked(formula));
    }

    /// The parabola is exp(t) wide: less than the doubles are apart where t is far below 0.
    @ParameterizedTest
    @ValueSource(strings = "scores(f, t!): if(abs(r)*exp(-t) <= 1, r^2*exp(-t), 2*sign(r)*r - exp(t)) where r = f - y")
    void aParabolaTooNarrowToBeSeenIsNoJump(String formula) {
        assertEquals(false, kinked(formula));
    }
}
