package io.trueloss.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {

    private static final List<String> LOSSES =
            List.of("huber", "hinge", "half-squared", "quantile", "multi-quantile", "poisson", "logistic");

    @Test
    void countsAMissingAWrongAnExtraAndASwappedLetterAsOneSlipEach() {
        assertEquals(1, Nearest.slips("hubr", "huber"));
        assertEquals(1, Nearest.slips("hubar", "huber"));
        assertEquals(1, Nearest.slips("huberr", "huber"));
        assertEquals(1, Nearest.slips("hubre", "huber"));
        assertEquals(3, Nearest.slips("kitten", "sitting"));
        assertEquals(5, Nearest.slips("", "huber"));
    }

    @Test
    void findsTheNameWithTheFewestSlips() {
        assertEquals(Optional.of("huber"), Nearest.of("hubre", LOSSES));
        assertEquals(Optional.of("poisson"), Nearest.of("Poison", LOSSES));
        assertEquals(Optional.of("half-squared"), Nearest.of("half_square", LOSSES));
    }

    @Test
    void takesABeginningForTheWhole() {
        assertEquals(Optional.of("quantile"), Nearest.of("quant", LOSSES));
        assertEquals(Optional.empty(), Nearest.of("q", LOSSES));
    }

    @Test
    void saysNothingWhenNothingIsNear() {
        assertEquals(Optional.empty(), Nearest.of("cauchy", LOSSES));
        assertEquals(Optional.empty(), Nearest.of("a", List.of("b", "c")));
        assertEquals("see: trueloss losses", Nearest.advice("cauchy", LOSSES, "see: trueloss losses"));
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquallyNearOnes() {
        assertEquals(Optional.of("age1"), Nearest.of("age", List.of("age3", "age1", "age2")));
    }
}
