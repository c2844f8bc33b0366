package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.loss.Known.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReviewedTest {

    /// Each loss that can be read without settings is in the file; that what it says is true is for
    /// [TraitsTest].
    @Test
    void holdsEveryLossOfTheCatalogue() {
        Losses.cards().stream()
                .filter(card -> !Wrapper.class.isAssignableFrom(card.type()))
                .forEach(card -> assertTrue(Reviewed.of(card.name()).isPresent(), card.name()));
    }

    @Test
    void knowsWhatIsSaidOfEachTrait() {
        var huber = Reviewed.of("huber").orElseThrow();
        assertEquals(Standing.PROVEN, huber.get(Trait.CONVEX));
        assertEquals(Standing.REFUTED, huber.get(Trait.STRICTLY_CONVEX));
        assertEquals(Standing.REFUTED, Reviewed.of("tukey").orElseThrow().get(Trait.CONVEX));
        assertEquals(Standing.TESTED, Reviewed.of("tukey").orElseThrow().get(Trait.REDESCENDING));
    }

    @Test
    void knowsNothingOfALossThatIsTyped() {
        assertEquals(Optional.empty(), Reviewed.of("(f - y)^2"));
    }
}
