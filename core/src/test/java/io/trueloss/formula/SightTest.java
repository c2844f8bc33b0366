package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SightTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max(0, 1 - y*f) | 0",
                "log(1 + exp(-y*f)) | 0",
                "exp(-m) where m = y*f | 0",
                "-y*log_sigmoid(f) | 0",
                "-(1 - y)*log_sigmoid(-f) | 1",
                "if(y == 1, softplus(-f), 3) | 0"
            })
    void aLossThatSeesTheScoreUnderOneLabelOnlyGetsAHint(String formula, int label) {
        var error = Formula.parse(formula).bind(Shape.number()).blindness().orElseThrow();
        assertEquals("TL2015", error.code());
        assertEquals("where y is " + label + " the formula is worth the same whatever f is", error.what());
        assertEquals("did you mean s, which is -1 or +1? or add what a row with y = " + label + " costs", error.fix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(f - y)^2",
                "softplus(-s*f)",
                "y*20*softplus(-f) + (1 - y)*softplus(f)",
                "max(0, 1 - s*f)",
                "exp(f) - y*f",
                "if(s*f <= 0, 1, 0)",
                "scores(mean, b!): (mean - y)^2*exp(b) - b"
            })
    void aLossThatSeesTheScoreUnderBothOrNoneDoesNot(String formula) {
        assertTrue(Formula.parse(formula).bind(Shape.number()).blindness().isEmpty());
    }

    @Test
    void classesAndDistributionsAreLookedAtLikewise() {
        assertTrue(Formula.parse("logsumexp(f) - f[y]")
                .bind(Shape.classes(2))
                .blindness()
                .isEmpty());
        assertTrue(Formula.parse("y*(logsumexp(f) - f[y])")
                .bind(Shape.classes(2))
                .blindness()
                .isPresent());
        assertTrue(Formula.parse("logsumexp(f) - f[y]")
                .bind(Shape.classes(3))
                .blindness()
                .isEmpty());
    }
}
