package io.trueloss.app.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.app.Run;
import io.trueloss.app.verb.Doctor.Look;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {

    @TempDir
    private Path folder;

    @Test
    void findsThisMachineGood() {
        var run = Run.in(folder).run("doctor");
        assertEquals(0, run.exit(), run.out());
        assertTrue(run.out().contains("duckdb\tgood\t"), run.out());
    }

    @Test
    void leavesNothingBehind() throws IOException {
        new Doctor().run(Session.in(folder));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void fallsThroughWhereAFileStandsInTheWay() throws IOException {
        Files.writeString(folder.resolve("runs"), "");
        var looks = new Doctor().run(Session.in(folder));
        assertEquals(
                List.of("runs-folder"),
                looks.stream().filter(look -> !look.good()).map(Look::what).toList());
        assertEquals(Status.FINDINGS, new Doctor().report(looks).status());
    }
}
