package io.trueloss.app.flags;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.app.Commands;
import io.trueloss.app.Sample;
import io.trueloss.catalogue.Card;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FlagTest {

    @Test
    void aRecordsComponentsAreFlagsAndSharedSettingsFlatten() {
        assertEquals(
                List.of(
                        "DATA",
                        "OTHERS",
                        "--target",
                        "--exclude",
                        "--kind",
                        "--ci-level",
                        "--rounds",
                        "--out",
                        "--fractions",
                        "--vector",
                        "--loud",
                        "--ending"),
                Flag.of(Sample.class).stream().map(Flag::shown).toList());
    }

    @Test
    void aFlagKnowsItsGroupItsDefaultAndItsMeaning() {
        var kind = Flag.of(Sample.class).get(4);
        assertEquals("shared", kind.group());
        assertEquals("number", kind.param().or().orElseThrow());
        assertEquals("what it is", kind.param().doc());
        assertEquals("one of number, two-words", kind.accepts());
        assertEquals("TRUELOSS_CI_LEVEL", Flag.of(Sample.class).get(5).variable());
    }

    static Stream<Card> verbs() {
        return Commands.verbs().stream();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void noVerbHasAFlagTwiceOrOneOfEveryVerbs(Card verb) {
        var names = Stream.concat(Flag.of(verb.type()).stream(), Flag.of(Globals.class).stream())
                .map(Flag::name)
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyFlagOfEveryVerbSaysWhatItMeans(Card verb) {
        Flag.of(verb.type())
                .forEach(flag -> assertTrue(flag.param().doc().length() > 3, flag.shown() + " of " + verb.name()));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void onlyTheLastSubjectOfAVerbTakesTheRest(Card verb) {
        var subjects = Flag.of(verb.type()).stream().filter(Flag::subject).toList();
        subjects.stream()
                .limit(Math.max(0, subjects.size() - 1))
                .forEach(flag -> assertTrue(flag.shape() != Flag.Shape.MANY, flag.shown() + " of " + verb.name()));
    }
}
