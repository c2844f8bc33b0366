package io.trueloss.runs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    @TempDir
    private Path runs;

    private Path begun(String name, int secondsAgo) throws IOException {
        Path folder = Files.createDirectory(runs.resolve(name));
        Files.writeString(folder.resolve("lock"), "");
        Files.writeString(folder.resolve("checkpoint.json"), "{}");
        Files.setLastModifiedTime(folder, FileTime.from(NOW.minusSeconds(secondsAgo)));
        return folder;
    }

    private List<String> left() throws IOException {
        new Leftovers(runs).sweep(".new-", "lock", NOW);
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatWasBegunAndLeftIsRemoved() throws IOException {
        begun(".new-a", 3600);
        assertEquals(List.of(), left());
    }

    @Test
    void whatIsFreshOrNotJustBegunStays() throws IOException {
        begun(".new-fresh", 5);
        begun(".partial-b", 3600);
        begun("c", 3600);
        assertEquals(List.of(".new-fresh", ".partial-b", "c"), left());
    }

    @Test
    void whatSomebodyWorksOnStays() throws IOException {
        Path folder = begun(".new-a", 3600);
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            channel.lock();
            assertEquals(List.of(".new-a"), left());
        }
        assertEquals(List.of(), left());
    }
}
