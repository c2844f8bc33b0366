package io.trueloss.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageTest {

    private static final Page PAGE = new Page("""
            Squared near the target, absolute far from it,
            so that one wild row cannot own the fit. More of it.

                trueloss train a.csv

            - Domain: y and f any real number,
              in the unit of the target.
            - Use when: a few targets are wild: 1.5 or more.
            - not a label

            A paragraph.

            @param delta where the parabola becomes a line,
              in the unit of the target, > 0
            @param eps small
            """);

    @Test
    void beginsWithItsFirstSentenceOnOneLine() {
        assertEquals(
                "Squared near the target, absolute far from it, so that one wild row cannot own the fit.",
                PAGE.sentence());
        assertEquals("Ends at 1.5 cm.", new Page("Ends at 1.5 cm.\n\nMore.").sentence());
        assertEquals("No full stop", new Page("No full stop\n\nMore.").sentence());
        assertEquals("", new Page("").sentence());
    }

    @Test
    void keepsLabelledPointsInTheirOrder() {
        assertEquals(List.of("Domain", "Use when"), List.copyOf(PAGE.items().keySet()));
        assertEquals(
                "y and f any real number, in the unit of the target.",
                PAGE.items().get("Domain"));
        assertEquals("a few targets are wild: 1.5 or more.", PAGE.items().get("Use when"));
    }

    @Test
    void keepsWhatSettingsMean() {
        assertEquals(
                Map.of("delta", "where the parabola becomes a line, in the unit of the target, > 0", "eps", "small"),
                PAGE.params());
    }

    @Test
    void hasABodyWithoutTheSettings() {
        assertEquals("A paragraph.", PAGE.body().lines().toList().getLast());
    }
}
