package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolynomialTest {

    private static Optional<Polynomial> of(String text) {
        return Polynomial.of(Formula.parse(text).body(), new Expr.Name("f"));
    }

    @Test
    void isReadFromAFormula() {
        assertEquals(of("1 - 2*f + f*f"), of("(f - 1)^2"));
        assertEquals(of("f^3/2 - f"), of("f*(0.5*f^2 - 1)"));
        assertEquals(Optional.empty(), of("f^2 + y"));
        assertEquals(Optional.empty(), of("exp(f)"));
        assertEquals(Optional.empty(), of("1/f"));
        assertEquals(Optional.empty(), of("f^0.5"));
        assertEquals(Optional.empty(), of("(f^5)^6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0*f",
                "3 + 0*f",
                "f^2",
                "12*(f - 1)^2",
                "(f - 1)^2*(f + 2)^4",
                "(f^2 + 1)*(f - 0.1)^2",
                "f^4 - 2*f^2 + 1",
                "f^4 - 2*f^2 + 1.0000001",
                "(f - 1)^2*(f - 2)^2*(f^2 + f + 1)"
            })
    void isNowhereNegative(String text) {
        assertTrue(of(text).orElseThrow().isNotNegative());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1 + 0*f",
                "f",
                "-f^2",
                "f^3",
                "f^2 - 1e-12",
                "(f - 1)^2*(f + 2)^3*f",
                "f^4 - 2*f^2 + 0.9999999",
                "(f - 1)^3*(f - 2)",
                "-(f^2 + 1)"
            })
    void isNegativeSomewhere(String text) {
        assertFalse(of(text).orElseThrow().isNotNegative());
    }
}
