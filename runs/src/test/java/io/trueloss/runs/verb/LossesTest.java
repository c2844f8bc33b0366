package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.runs.session.Session;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LossesTest {

    @Test
    void listsEveryLossWithWhatIsKnownOfIt() {
        var entries = new Losses().run(Session.here());
        var convex = entries.stream().collect(Collectors.toMap(Losses.Entry::name, Losses.Entry::convex));
        assertEquals("proven", convex.get("huber"));
        assertEquals("proven", convex.get("ordinal"));
        assertEquals("refuted", convex.get("tukey"));
        assertEquals("refuted", convex.get("gaussian"));
        assertEquals("as the loss inside", convex.get("scaled"));
        assertTrue(entries.stream().noneMatch(entry -> entry.purpose().isBlank()));
        assertEquals("losses", new Losses().report(entries).main().orElseThrow());
    }
}
