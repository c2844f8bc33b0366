package io.trueloss.runs.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.Descent;
import io.trueloss.optim.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class CheckpointTest {
    private static final JsonMapper MAPPER = Json.mapper();

    private static final String POINT = "{\"w\": [1.0], \"value\": 2.0, \"gradient\": [3.0]}";

    private static final String STATE = """
            {"steps": 5, "evaluations": 6, "rowGradients": 60, "seconds": 0.5, "largest": 3.0, "first": 2.0,
             "here": %s,
             "trail": {"best": %s, "last": %s, "direction": [1.0], "stride": 0.5, "growing": 0, "asked": 5},
             "memory": [[0.1]],
             "early": {"train": [], "held": [], "kept": %s},
             "going": {"values": [], "residuals": [], "travels": [], "stride": 1, "seen": 0, "last": 0, "travel": 0}}
            """.formatted(POINT, POINT, POINT, POINT);

    /// The optimizer that a fit takes by itself, and what it remembers, are not what they were.
    @Test
    void aFitGoesOnOnlyWithWhatThisVersionKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(Checkpoint.FILE);
        Checkpoint now = Checkpoint.first(Map.of("verb", "train"));
        String text = MAPPER.writeValueAsString(now);
        Files.writeString(file, text);
        assertEquals(now, Checkpoint.read(folder));
        Files.writeString(file, text.replace("checkpoint/2", "checkpoint/1"));
        var e = assertThrows(UserError.class, () -> Checkpoint.read(folder));
        assertEquals("TL3304", e.code());
        assertTrue(e.what().contains("another version"), e::what);
    }

    @Test
    void aDescentThatAnEarlierVersionEndedIsRead() {
        Descent descent = MAPPER.readValue("""
                {"best": %s, "steps": 5, "evaluations": 6, "rowGradients": 60,
                 "stop": {"kind": "Limit", "certificate": {"kind": "Gradient", "residual": 1.0, "largest": 3.0},
                          "bound": "STEPS"},
                 "drift": {"direction": [1.0], "growing": 0}, "elapsed": 0.5, "aliased": []}
                """.formatted(POINT), Descent.class);
        assertTrue(descent.pace().isEmpty());
        assertTrue(descent.clipped().isEmpty());
    }

    @Test
    void howADescentWasGoingIsKeptToTheLastBit() {
        State earlier = MAPPER.readValue(STATE, State.class);
        var going = new State.Marked(new double[] {0.1 + 0.2}, new double[] {1}, new double[] {0}, 2, 3, 0.1, 1e-300);
        State state = new State(
                earlier.steps(),
                earlier.evaluations(),
                earlier.rowGradients(),
                earlier.seconds(),
                earlier.largest(),
                earlier.first(),
                earlier.here(),
                earlier.trail(),
                earlier.memory(),
                earlier.early(),
                going);
        State.Marked read =
                MAPPER.readValue(MAPPER.writeValueAsString(state), State.class).going();
        assertArrayEquals(new double[] {0.1 + 0.2}, read.values(), 0);
        assertEquals(2, read.stride());
        assertEquals(1e-300, read.travel());
    }
}
