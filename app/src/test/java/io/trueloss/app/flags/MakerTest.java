package io.trueloss.app.flags;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.app.Commands;
import io.trueloss.app.Sample;
import io.trueloss.app.flags.Given.Origin;
import io.trueloss.error.UserError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MakerTest {

    private static Sample made(Map<String, String> texts) {
        var given = new HashMap<String, Given>();
        Flag.of(Sample.class)
                .forEach(flag ->
                        flag.param().or().ifPresent(or -> given.put(flag.name(), new Given(or, Origin.DEFAULT, ""))));
        texts.forEach((name, text) -> given.put(name, new Given(text, Origin.FILE, "a.yaml:3")));
        return new Maker(Commands.catalogue(), given).make(Sample.class);
    }

    @Test
    void whatIsNotGivenIsEmptyOrItsDefault() {
        var sample = made(Map.of("data", "a.csv"));
        assertEquals("a.csv", sample.data());
        assertEquals(0.95, sample.ciLevel());
        assertEquals(Optional.empty(), sample.rounds());
        assertEquals(List.of(), sample.others());
        assertEquals(List.of(), sample.shared().exclude());
        assertEquals(Sample.Kind.NUMBER, sample.shared().kind());
        assertEquals(0, sample.vector().length);
        assertEquals(false, sample.loud());
    }

    @Test
    void everyTypeIsMadeFromText() {
        var sample = made(Map.of(
                "data",
                "-y*f",
                "others",
                "a.csv,\"b,c.csv\"",
                "ci-level",
                "0.5",
                "rounds",
                "7",
                "out",
                "x/y.csv",
                "fractions",
                "0.6,0.4",
                "vector",
                "[1, 2.5]",
                "loud",
                "true",
                "exclude",
                "id,\"a, b\"",
                "kind",
                "two-words"));
        assertEquals("-y*f", sample.data());
        assertEquals(List.of(Path.of("a.csv"), Path.of("b,c.csv")), sample.others());
        assertEquals(0.5, sample.ciLevel());
        assertEquals(Optional.of(7), sample.rounds());
        assertEquals(Optional.of(Path.of("x/y.csv")), sample.out());
        assertEquals(List.of(0.6, 0.4), sample.fractions());
        assertArrayEquals(new double[] {1, 2.5}, sample.vector());
        assertTrue(sample.loud());
        assertEquals(List.of("id", "a, b"), sample.shared().exclude());
        assertEquals(Sample.Kind.TWO_WORDS, sample.shared().kind());
    }

    @Test
    void aMistakeNamesTheFlagAndThePlace() {
        var type = assertThrows(UserError.class, () -> made(Map.of("data", "a", "rounds", "x")));
        assertEquals("--rounds must be a whole number, was 'x'", type.what());
        assertEquals("a.yaml:3", type.where());
        var refused = assertThrows(UserError.class, () -> made(Map.of("data", "a", "ci-level", "2")));
        assertEquals("TL1007 --ci-level must be between 0 and 1, was 2.0", refused.code() + " " + refused.what());
        assertEquals("a.yaml:3", refused.where());
        var loud = assertThrows(UserError.class, () -> made(Map.of("data", "a", "loud", "yes")));
        assertEquals("--loud must be true or false, was 'yes'", loud.what());
    }
}
