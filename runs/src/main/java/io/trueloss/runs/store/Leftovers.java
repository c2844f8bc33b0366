package io.trueloss.runs.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders of processes that were killed at the very moment they began a run: there is nothing in them to go
/// on with.
///
/// @param runs the folder of all runs
record Leftovers(Path runs) {
    /// A process that lives needs a moment to give the folder it has made its right name.
    private static final Duration MOMENT = Duration.ofMinutes(1);

    /// Removes those that nobody has worked on for a while. One that cannot be removed stays: it does no harm.
    ///
    /// @param prefix of their names
    /// @param lock the file that whoever works there holds
    /// @param now what time it is
    void sweep(String prefix, String lock, Instant now) throws IOException {
        List<Path> begun;
        try (Stream<Path> folders = Files.list(runs)) {
            begun = folders.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(Files::isDirectory)
                    .toList();
        }
        for (Path folder : begun) {
            try {
                boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(MOMENT));
                if (old && !held(folder.resolve(lock))) remove(folder);
            } catch (IOException _) { // another process was faster, or it may not be removed
            }
        }
    }

    private static boolean held(Path lock) throws IOException {
        if (!Files.exists(lock)) return false;
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) { // this process has it
            return true;
        }
    }

    /// Removes a folder and all that is in it.
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
