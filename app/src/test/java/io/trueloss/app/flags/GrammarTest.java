package io.trueloss.app.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.app.Sample;
import io.trueloss.catalogue.Card;
import io.trueloss.error.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GrammarTest {

    private static Card named(String name) {
        return new Card(name, "verb", Sample.class, Sample.CARD.page(), Sample.CARD.params());
    }

    private static final Grammar GRAMMAR =
            new Grammar(List.of(named("losses"), named("losses show"), named("runs sql")));

    private static Typed parse(String line) {
        return GRAMMAR.parse(List.of(line.split(" ")));
    }

    @Test
    void aVerbOfTwoWordsBelongsToAFamily() {
        assertEquals(
                "losses show", parse("losses show huber").verb().orElseThrow().name());
        assertEquals(
                Map.of("data", List.of("huber")), parse("losses show huber").texts());
    }

    @Test
    void aFamilyWithAVerbOfItsOwnHasAList() {
        assertEquals("losses", parse("losses").verb().orElseThrow().name());
        assertEquals("losses", parse("losses list").verb().orElseThrow().name());
    }

    @Test
    void aFamilyWithoutAVerbOfItsOwnNeedsASecondWord() {
        assertEquals("runs sql", parse("runs sql x").verb().orElseThrow().name());
        assertEquals(
                "unknown verb 'runs'",
                assertThrows(UserError.class, () -> parse("runs")).what());
        assertEquals(Typed.Wish.HELP, parse("runs --help").wish());
    }

    @Test
    void aFlagTakesItsValueBesideOrBehind() {
        assertEquals(
                parse("losses show h --target=y --loud").texts(),
                parse("losses show h --target y --loud").texts());
    }

    @Test
    void aValueMayBeginWithADash() {
        assertEquals(List.of("-1"), parse("losses show h --rounds -1").texts().get("rounds"));
        assertEquals(List.of("-y*f"), parse("losses show -y*f").texts().get("data"));
    }

    @Test
    void helpIsAWishWhateverElseIsMissing() {
        assertEquals(Typed.Wish.HELP, parse("losses show -h").wish());
        assertEquals(List.of("losses", "show"), parse("losses show -h").words());
    }
}
