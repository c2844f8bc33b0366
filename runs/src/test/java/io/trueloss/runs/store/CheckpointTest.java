package io.trueloss.runs.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.Descent;
import io.trueloss.optim.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class CheckpointTest {
    private static final JsonMapper MAPPER = Json.mapper();

    private static final String POINT = "{\"w\": [1.0], \"value\": 2.0, \"gradient\": [3.0]}";

    /// As version 0.1 wrote it, before it was known how a descent had been going.
    private static final String EARLIER = """
            {"steps": 5, "evaluations": 6, "rowGradients": 60, "seconds": 0.5, "largest": 3.0, "first": 2.0,
             "here": %s,
             "trail": {"best": %s, "last": %s, "direction": [1.0], "stride": 0.5, "growing": 0, "asked": 5},
             "memory": [[0.1]],
             "early": {"train": [], "held": [], "kept": %s}}
            """.formatted(POINT, POINT, POINT, POINT);

    @Test
    void whatAnEarlierVersionKeptIsRead() {
        State state = MAPPER.readValue(EARLIER, State.class);
        assertEquals(5, state.steps());
        assertTrue(state.going().isEmpty());
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
        State earlier = MAPPER.readValue(EARLIER, State.class);
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
                Optional.of(going));
        State.Marked read = MAPPER.readValue(MAPPER.writeValueAsString(state), State.class)
                .going()
                .orElseThrow();
        assertArrayEquals(new double[] {0.1 + 0.2}, read.values(), 0);
        assertEquals(2, read.stride());
        assertEquals(1e-300, read.travel());
    }
}
