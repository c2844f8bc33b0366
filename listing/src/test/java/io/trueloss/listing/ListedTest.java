package io.trueloss.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ListedTest {

    private record HalfSquared() implements Listed {}

    private record L1() implements Listed {}

    @Named("switch")
    private record Toggle() implements Listed {}

    @Test
    void writesTheNameOfAClassInLowerCaseWithDashes() {
        assertEquals("half-squared", Listed.name(HalfSquared.class));
        assertEquals("l1", Listed.name(L1.class));
    }

    @Test
    void takesTheNameThatIsGiven() {
        assertEquals("switch", Listed.name(Toggle.class));
    }
}
