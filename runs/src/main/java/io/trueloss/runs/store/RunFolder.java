package io.trueloss.runs.store;

import io.trueloss.error.UserError;
import io.trueloss.runs.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// A run's folder while it grows: `runs/.partial-ID`, renamed to `runs/ID` when all is written. What is
/// interrupted before that leaves no folder that looks finished.
public final class RunFolder implements AutoCloseable {
    private static final String PARTIAL = ".partial-";

    private final Path runs;
    private final String id;
    private final Path growing;
    private boolean finished;

    private RunFolder(Path runs, String id) {
        this.runs = runs;
        this.id = id;
        this.growing = runs.resolve(PARTIAL + id);
    }

    /// Starts a folder with a name that no run has.
    public static RunFolder open(Session session) {
        Path runs = session.runs();
        return trying(runs, () -> {
            Files.createDirectories(runs);
            for (int attempt = 0; ; attempt++) {
                RunFolder folder = new RunFolder(runs, RunId.of(session.clock().instant(), attempt));
                if (Files.exists(runs.resolve(folder.id))) continue;
                try {
                    Files.createDirectory(folder.growing);
                    return folder;
                } catch (FileAlreadyExistsException e) {
                    if (!Files.isDirectory(folder.growing)) throw e; // another run has this name: take the next
                }
            }
        });
    }

    /// The name of the run.
    public String id() {
        return id;
    }

    /// Where a file of the run is to be written; folders on the way are made.
    public Path file(String name) {
        Path file = growing.resolve(name);
        return trying(file, () -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return file;
        });
    }

    /// Writes a text file of the run.
    public void write(String name, String text) {
        Path file = file(name);
        trying(file, () -> Files.writeString(file, text));
    }

    /// Writes a record as JSON.
    public void write(String name, Record content) {
        write(name, Json.mapper().writeValueAsString(content) + "\n");
    }

    /// Gives the folder its name: the run is complete.
    public Path finish() {
        Path done = runs.resolve(id);
        trying(done, () -> Files.move(growing, done, StandardCopyOption.ATOMIC_MOVE));
        finished = true;
        return done;
    }

    /// Removes what is there if the run was not finished.
    @Override
    public void close() {
        if (finished || !Files.exists(growing)) return;
        try (Stream<Path> files = Files.walk(growing)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + growing, e);
        }
    }

    private interface Writing<T> {
        T run() throws IOException;
    }

    private static <T> T trying(Path file, Writing<T> writing) {
        try {
            return writing.run();
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /// The error for a file that cannot be written.
    static UserError refused(Path file, IOException e) {
        String reason = e instanceof AccessDeniedException ? "no right to write there" : String.valueOf(e.getMessage());
        UserError error = new UserError(
                "TL3301",
                "the run cannot be written: " + reason,
                file.toString(),
                "make room or give the right to write there, or name another folder: --runs DIR");
        error.initCause(e);
        return error;
    }
}
