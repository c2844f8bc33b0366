package io.trueloss.runs.store;

import io.trueloss.error.UserError;
import io.trueloss.runs.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/// A run's folder while it grows: `runs/.partial-ID`, renamed to `runs/ID` when all is written. What is
/// interrupted before that leaves no folder that looks finished; a process that was killed leaves the partial
/// one, from which [#again(Session, String)] goes on.
public final class RunFolder implements AutoCloseable {
    static final String PARTIAL = ".partial-";
    private static final String NEW = ".new-";
    private static final String LOCK = "lock";

    private final Path runs;
    private final String id;
    private final Ending ending;
    private Path growing;
    private Optional<FileChannel> lock = Optional.empty();
    private boolean finished;

    /// What becomes of the folder of a run that fails.
    private enum Ending {
        REMOVED,
        LEFT
    }

    private RunFolder(Path runs, String id, String prefix, Ending ending) {
        this.runs = runs;
        this.id = id;
        this.growing = runs.resolve(prefix + id);
        this.ending = ending;
    }

    /// Starts a folder with a name that no run has.
    public static RunFolder open(Session session) {
        return open(session, folder -> {});
    }

    /// Starts a folder with a name that no run has.
    ///
    /// @param first writes what is to be there from the first moment, so that the run can go on if it is killed
    public static RunFolder open(Session session, Consumer<RunFolder> first) {
        Path runs = session.runs();
        return trying(runs, () -> {
            Files.createDirectories(runs);
            new Leftovers(runs).sweep(NEW, LOCK, session.clock().instant());
            for (int attempt = 0; ; attempt++) {
                String id = RunId.of(session.clock().instant(), attempt);
                if (Files.exists(runs.resolve(id)) || Files.exists(runs.resolve(PARTIAL + id))) continue;
                RunFolder folder = new RunFolder(runs, id, NEW, Ending.REMOVED);
                try {
                    Files.createDirectory(folder.growing);
                } catch (FileAlreadyExistsException e) {
                    if (!Files.isDirectory(folder.growing)) throw e;
                    continue; // another run has this name: take the next
                }
                folder.begin(first);
                return folder;
            }
        });
    }

    private void begin(Consumer<RunFolder> first) throws IOException {
        lock = held(growing);
        first.accept(this);
        Path partial = runs.resolve(PARTIAL + id);
        Files.move(growing, partial, StandardCopyOption.ATOMIC_MOVE);
        growing = partial;
    }

    /// Goes on with the folder of a run that was killed.
    public static RunFolder again(Session session, String id) {
        RunFolder folder = new RunFolder(session.runs(), id, PARTIAL, Ending.LEFT);
        folder.lock = trying(folder.growing, () -> held(folder.growing));
        if (folder.lock.isEmpty()) {
            throw new UserError(
                    "TL3312",
                    "run " + id + " is still being made, by another process",
                    folder.growing.toString(),
                    "wait for it, or stop that process first");
        }
        return folder;
    }

    /// The right to write in a folder, while the process lives; empty if another one has it.
    private static Optional<FileChannel> held(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return Optional.of(channel);
        } catch (OverlappingFileLockException e) { // this process has it
        }
        channel.close();
        return Optional.empty();
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

    /// Puts a text file in place of the one that is there: whoever reads it finds the one or the other, whole.
    void replace(String name, String text) {
        Path next = file(name + ".next");
        trying(next, () -> {
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            return Files.move(next, growing.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /// Adds lines to a file.
    void append(String name, String lines) {
        Path file = file(name);
        trying(file, () -> Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /// Removes a file, if it is there.
    public void remove(String name) {
        trying(growing.resolve(name), () -> Files.deleteIfExists(growing.resolve(name)));
    }

    /// Gives the folder its name: the run is complete.
    public Path finish() {
        Path done = runs.resolve(id);
        remove(LOCK);
        trying(done, () -> Files.move(growing, done, StandardCopyOption.ATOMIC_MOVE));
        growing = done;
        finished = true;
        return done;
    }

    /// Removes what is there if the run was not finished; leaves what an earlier process began.
    @Override
    public void close() {
        try {
            if (lock.isPresent()) lock.get().close();
        } catch (IOException e) {
            throw refused(growing, e);
        }
        if (finished || ending == Ending.LEFT || !Files.exists(growing)) return;
        try {
            Leftovers.remove(growing);
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
