package io.trueloss.app.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.app.Commands;
import io.trueloss.app.Run;
import io.trueloss.catalogue.Card;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {

    static Stream<Card> verbs() {
        return Commands.verbs().stream();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbHasAPageThatBeginsWithWhatItIsFor(Card verb) {
        var page = Run.piped().run(("help " + verb.name()).split(" "));
        assertEquals(0, page.exit(), page.error());
        assertTrue(
                page.out()
                        .replaceAll("\\s+", " ")
                        .startsWith(verb.page().sentence().replace("`", "").substring(0, 20)),
                page.out());
        assertTrue(page.out().contains("    trueloss " + verb.name()), page.out());
        assertEquals(
                page.out(),
                Run.piped().run((verb.name() + " --help").split(" ")).out());
    }

    @Test
    void theOverviewNamesEveryVerbThatIsNoPartOfAFamily() {
        var overview = Run.piped().run("help").out();
        verbs().filter(verb -> !verb.name().contains(" "))
                .forEach(verb -> assertTrue(overview.contains("\n" + verb.name() + "  "), verb.name()));
    }

    @Test
    void programsGetTheMeaningOfEachFlag() {
        assertTrue(Run.piped().run("help", "explain", "-o", "json").out().contains("\"code\":\"the code in brackets"));
    }
}
