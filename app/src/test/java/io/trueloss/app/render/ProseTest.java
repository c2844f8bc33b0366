package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ProseTest {

    private static String shown(String markdown) {
        return new Prose(30, new Paint(false)).of(markdown);
    }

    @Test
    void fillsParagraphsAndLeavesMarksOut() {
        assertEquals(
                """
                Title

                One two three four five six
                seven code strong plain Loss.
                """,
                shown("# Title\n\nOne two three\nfour five six seven `code` **strong** [plain](http://x) [Loss]."));
    }

    @Test
    void keepsStarsThatMultiply() {
        assertEquals("a*b + c * d\n", shown("a*b + c * d"));
    }

    @Test
    void itemsHangAndCodeStays() {
        assertEquals(
                """
                - one two three four five six
                  seven eight
                1. first

                    code   as it is

                    fenced
                """,
                shown(
                        "- one two three four five six seven\n  eight\n1. first\n\n    code   as it is\n\n```\nfenced\n```"));
    }
}
