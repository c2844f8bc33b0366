package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Catalogue;
import io.trueloss.error.UserError;
import io.trueloss.model.Trainer;
import io.trueloss.optim.Halt;
import io.trueloss.optim.Patience;
import io.trueloss.optim.Stop;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UntilTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void someRows() throws IOException {
        var rows = new StringBuilder("y,x\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i % 7 + i / 10.0).append(',').append(i).append('\n');
        }
        Files.writeString(folder.resolve("some.csv"), rows);
        Files.writeString(folder.resolve("edge.csv"), "y,x\n1,1\n2,2\n3,3\n,9\n2.5,4\n5,5\n4,6\n");
    }

    private static Train with(Train train, String model, Until until) {
        return new Train(
                train.source(),
                train.roles(),
                train.split(),
                train.objective(),
                new Catalogue(Map.of()).make(Trainer.class, model),
                until,
                train.level(),
                train.certainty());
    }

    private static Until until(int steps, Optional<Halt> stop, boolean strict) {
        return new Until(1e-9, steps, Optional.empty(), stop, strict, Optional.empty());
    }

    @Test
    void strictRefusesWhatDidNotConvergeAndKeepsTheRun() {
        var session = Session.in(folder);
        var train = with(Train.of("some.csv", "y"), "linear(optimizer=heavy-ball)", until(5, Optional.empty(), true));
        var trained = train.run(session);
        assertInstanceOf(Stop.Limit.class, trained.fit().fitted().stop());
        assertEquals(Status.NUMERICAL, train.report(trained).status());
        assertTrue(Files.exists(session.runs().resolve(trained.run()).resolve("run.json")));
        var lenient = with(train, "linear(optimizer=heavy-ball)", until(5, Optional.empty(), false));
        assertEquals(Status.OK, lenient.report(trained).status());
        var converged = with(train, "linear", until(50, Optional.empty(), true));
        assertEquals(Status.OK, converged.report(converged.run(session)).status());
    }

    @Test
    void stopsEarlyByTheValidationRowsAndKeepsTheirBestWeights() {
        var train = with(
                Train.of("some.csv", "y"),
                "linear(optimizer=heavy-ball(rate=0.3))",
                until(500, Optional.of(new Patience(4)), false));
        var trained = train.run(Session.in(folder));
        var stop = assertInstanceOf(Stop.Limit.class, trained.fit().fitted().stop());
        assertEquals(Stop.Bound.EARLY, stop.bound());
        double lowest =
                trained.steps().stream().mapToDouble(step -> step.valid()).min().orElseThrow();
        assertEquals(lowest, trained.judged().valid().value(), 1e-12);
        assertEquals(lowest, trained.steps().get(trained.steps().size() - 5).valid());
    }

    @Test
    void refusesToStopEarlyWhatHasNoCourse() {
        var train = with(Train.of("some.csv", "y"), "path", until(50, Optional.of(new Patience(4)), false));
        var error = assertThrows(UserError.class, () -> train.run(Session.in(folder)));
        assertEquals("TL2114", error.code());
    }

    @Test
    void namesTheRowOfTheFileAndTheTermThatBreakAFit() {
        // row 5 of the file (the fourth has no target) is the one that may not be passed
        var train = with(
                Train.of("edge.csv", "y")
                        .under("if(y == 2.5, sqrt(10 - f), (y - f)^2)")
                        .with(new Split(
                                Optional.of(Split.Kind.NONE),
                                List.of(0.6, 0.2, 0.2),
                                Optional.empty(),
                                Optional.empty())),
                "linear(optimizer=adam(rate=1e9))",
                until(50, Optional.empty(), false));
        var trained = train.run(Session.in(folder));
        var stop = assertInstanceOf(Stop.Diverged.class, trained.fit().fitted().stop());
        var fault = stop.fault().orElseThrow();
        assertEquals(5, fault.row(), fault.toString());
        assertTrue(fault.part().contains("sqrt(10 - f)"), fault.toString());
    }
}
