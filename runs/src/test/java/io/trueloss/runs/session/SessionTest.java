package io.trueloss.runs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.random.Seed;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SessionTest {

    private final Session session = Session.in(Path.of("/data"));

    @Test
    void relativePathsStartInItsFolder() {
        assertEquals(Path.of("/data/a.csv"), session.at(Path.of("a.csv")));
        assertEquals(Path.of("/other/a.csv"), session.at(Path.of("/other/a.csv")));
    }

    @Test
    void keepsTheRestWhenOneThingChanges() {
        var changed = session.seeded(7).on(3);
        assertEquals(new Seed(7), changed.seed());
        assertEquals(3, changed.threads());
        assertEquals(session.runs(), changed.runs());
    }

    @Test
    void refusesToWorkOnNoThread() {
        assertThrows(IllegalArgumentException.class, () -> session.on(0));
    }

    @Test
    void whatWasAskedCannotChangeLater() {
        var settings = new LinkedHashMap<>(Map.of("loss", "huber"));
        var asked = new Asked(List.of("train", "a.csv"), settings);
        settings.put("loss", "absolute");
        assertEquals(Map.of("loss", "huber"), asked.settings());
    }
}
