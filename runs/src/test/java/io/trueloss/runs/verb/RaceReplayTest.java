package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.Adam;
import io.trueloss.optim.Lbfgs;
import io.trueloss.race.Terms;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RaceReplayTest {

    @TempDir
    private Path folder;

    private String id = "";

    @BeforeEach
    void aRace() throws IOException {
        StringBuilder rows = new StringBuilder("x,z,y\n");
        for (int i = 0; i < 60; i++)
            rows.append(i % 7)
                    .append(',')
                    .append(i * i % 11)
                    .append(',')
                    .append(i % 3 == 0 ? 1 : 0)
                    .append('\n');
        Files.writeString(folder.resolve("rows.csv"), rows);
        RaceTerms terms = new RaceTerms(10, 2, 3, 1e-4, Terms.Axis.ROWS, 0.05, List.of());
        id = Race.of("rows.csv", "y")
                .between(List.of(new Adam(0.01, 0.9, 0.999, 1e-8), new Lbfgs(10)))
                .on(terms)
                .run(Session.in(folder).on(2))
                .run();
    }

    @Test
    void everyCurveIsTheSameToTheLastBitOnAnotherNumberOfThreads() {
        var replay = new RaceReplay(id);
        var replayed = replay.run(Session.in(folder).on(1));
        assertEquals(List.of(), replayed.different());
        assertEquals(4, replayed.curves());
        // Adam tried three settings in each of two repeats and nine rates, L-BFGS once in each repeat.
        assertEquals(2 * (3 + 1) + 9, replayed.trials());
        assertEquals(Status.OK, replay.report(replayed).status());
    }

    @Test
    void aCurveThatWasTamperedWithIsFound() throws IOException {
        Path ledger = folder.resolve("runs").resolve(id).resolve("race.json");
        String text = Files.readString(ledger);
        int at = text.indexOf("\"value\" : [ ");
        int digit = text.indexOf('.', at) + 1;
        char other = text.charAt(digit) == '9' ? '8' : '9';
        Files.writeString(ledger, text.substring(0, digit) + other + text.substring(digit + 1));
        var replay = new RaceReplay(ledger.toString());
        var replayed = replay.run(Session.in(folder));
        assertEquals(List.of("adam, repeat 1: the curves part at move 0"), replayed.different());
        assertEquals(Status.FINDINGS, replay.report(replayed).status());
    }

    @Test
    void otherDataAreRefused() throws IOException {
        Files.writeString(
                folder.resolve("rows.csv"),
                Files.readString(folder.resolve("rows.csv")).replace("6,", "5,"));
        var e = assertThrows(UserError.class, () -> new RaceReplay(id).run(Session.in(folder)));
        assertEquals("TL3305", e.code());
    }

    @Test
    void aRaceThatIsNotThereIsRefused() {
        var e = assertThrows(UserError.class, () -> new RaceReplay("26Q4-none").run(Session.in(folder)));
        assertEquals("TL3303", e.code());
        assertTrue(e.what().contains("26Q4-none"));
    }
}
