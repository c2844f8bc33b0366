package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WrapTest {

    @Test
    void breaksRatherAtADoubleSpace() {
        assertEquals(List.of("alpha beta", "gamma delta"), Wrap.lines("alpha beta  gamma delta", 14));
    }

    @Test
    void breaksAtTheLastSpaceThatFits() {
        assertEquals(List.of("alpha beta", "gamma"), Wrap.lines("alpha beta gamma", 12));
    }

    @Test
    void leavesAWordThatIsTooLongWhole() {
        assertEquals(List.of("incomprehensible", "a"), Wrap.lines("incomprehensible a", 5));
        assertEquals(List.of(""), Wrap.lines("", 5));
    }
}
