package io.trueloss.app.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {

    @Test
    void splitsAtCommasAndKeepsWhatIsQuoted() {
        assertEquals(List.of("n/a", "?", "-"), Words.split("n/a,?, -"));
        assertEquals(List.of("Smith, Ada", "x"), Words.split("\"Smith, Ada\",x"));
        assertEquals(List.of(), Words.split(""));
        assertEquals(List.of("a", ""), Words.split("a,"));
        assertEquals(List.of("(", "5\" pipe"), Words.split("(,5\" pipe"));
    }

    @Test
    void joinsSoThatSplittingGivesTheSame() {
        for (var words : List.of(List.of("a", "b, c"), List.of("x"), List.of("", "y"), List.<String>of())) {
            assertEquals(words, Words.split(Words.join(words)));
        }
    }
}
