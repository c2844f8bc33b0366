package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.runs.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LossesTest {

    private static List<Losses.Entry> list(String task, String traits, String... words) {
        return new Losses(
                        List.of(words),
                        Optional.of(task).filter(text -> !text.isEmpty()),
                        traits.isEmpty() ? List.of() : List.of(traits.split(",")))
                .run(Session.here());
    }

    private static List<String> names(String task, String traits, String... words) {
        return list(task, traits, words).stream().map(Losses.Entry::name).toList();
    }

    @Test
    void listsEveryLossWithWhatIsKnownOfIt() {
        var entries = list("", "");
        var convex = entries.stream()
                .collect(Collectors.toMap(
                        Losses.Entry::name, entry -> entry.traits().getOrDefault("convex", "")));
        assertEquals("proven", convex.get("huber"));
        assertEquals("proven", convex.get("ordinal"));
        assertEquals("refuted", convex.get("tukey"));
        assertEquals("refuted", convex.get("gaussian"));
        assertEquals("as inside", convex.get("scaled"));
        assertTrue(entries.stream().noneMatch(entry -> entry.purpose().isBlank()));
        var verb = new Losses(List.of(), Optional.empty(), List.of());
        assertEquals("losses", verb.report(entries).main().orElseThrow());
    }

    @Test
    void listsLossesForATask() {
        assertTrue(names("count", "").contains("poisson"));
        assertTrue(list("count", "").stream().allMatch(entry -> entry.target().equals("count")));
        assertTrue(names("classes", "").containsAll(List.of("softmax", "brier")));
        var e = assertThrows(UserError.class, () -> list("nubmer", ""));
        assertEquals("did you mean 'number'?", e.fix());
    }

    @Test
    void listsLossesWithTraits() {
        var chosen = names("number", "convex,smooth,robust");
        assertTrue(chosen.contains("huber"), chosen.toString());
        assertFalse(chosen.contains("absolute") || chosen.contains("half-squared"), chosen.toString());
        assertTrue(names("", "not-convex,redescending").contains("tukey"));
        assertTrue(names("", "not-negative").contains("huber"));
        assertTrue(names("", "not-not-negative").contains("gaussian"));
        var e = assertThrows(UserError.class, () -> list("", "not-covnex"));
        assertEquals("did you mean 'not-convex'?", e.fix());
    }

    @Test
    void searchesNamesAndPages() {
        assertEquals("huber", names("", "", "huber").getFirst());
        assertTrue(names("", "", "Median").contains("absolute"));
        assertTrue(names("number", "not-convex", "tukey", "local").contains("tukey"));
        var e = assertThrows(UserError.class, () -> list("", "", "hubre"));
        assertEquals("did you mean 'huber'?", e.fix());
    }

    @Test
    void showsAColumnForEachTraitThatWasAskedFor() {
        var verb = new Losses(List.of(), Optional.of("count"), List.of("smooth", "not-smooth"));
        var grid = (Block.Grid) verb.report(verb.run(Session.here())).blocks().getFirst();
        assertEquals(List.of("loss", "target", "convex", "smooth", "purpose"), grid.columns());
    }
}
