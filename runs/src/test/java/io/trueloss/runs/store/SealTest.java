package io.trueloss.runs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealTest {

    @TempDir
    Path runs;

    private StoredRun run(String id) throws IOException {
        Files.createDirectory(runs.resolve(id));
        return new StoredRun(id, runs.resolve(id));
    }

    @Test
    void countsOpeningsOfTheSameRowsByAnyRun() throws IOException {
        Seal seal = Seal.in(runs);
        Seal.Rows rows = Seal.Rows.of("abc", new int[] {3, 7});
        assertEquals(0, seal.count(rows));
        assertEquals(1, seal.open(rows, run("a"), Instant.EPOCH));
        assertEquals(2, seal.open(rows, run("b"), Instant.EPOCH));
        assertEquals(2, Seal.of(new StoredRun("a", runs.resolve("a"))).count(rows));
        assertEquals(0, seal.count(Seal.Rows.of("abc", new int[] {3, 8})));
        assertEquals(0, seal.count(Seal.Rows.of("abd", new int[] {3, 7})));
        String line = Files.readAllLines(runs.resolve("a/openings.jsonl")).getFirst();
        assertEquals(Files.readAllLines(runs.resolve("sealed.jsonl")).getFirst(), line);
        assertEquals(true, line.contains("\"when\":\"1970-01-01T00:00:00Z\""), line);
    }

    @Test
    void rowsAreKnownByTheirNumbers() {
        // SHA-256 of the bytes 00000003 00000007: printf '\0\0\0\3\0\0\0\7' | sha256sum
        assertEquals(
                "97bc2a965be7dcbe3fd184bfc41193ecc6b780ab040214ba893e09bf5e685e96",
                Seal.Rows.of("abc", new int[] {3, 7}).split());
        assertNotEquals(Seal.Rows.of("abc", new int[] {7, 3}), Seal.Rows.of("abc", new int[] {3, 7}));
    }

    @Test
    void aListThatWasChangedByHandIsRefused() throws IOException {
        Files.writeString(runs.resolve("sealed.jsonl"), "opened twice\n");
        Seal seal = Seal.in(runs);
        assertEquals(
                "TL3304",
                assertThrows(UserError.class, () -> seal.count(Seal.Rows.of("abc", new int[1])))
                        .code());
    }
}
