package io.trueloss.runs.session;

import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;
import java.nio.file.Path;
import java.time.InstantSource;

/// What a verb gets from outside.
///
/// @param folder what relative paths are relative to: resolve each with [#at]
/// @param runs where run folders are
/// @param seed where everything random comes from
/// @param threads how many threads may work; results do not depend on it
/// @param watch who looks on and may stop it
/// @param clock what time it is
/// @param asked what the person typed, to be kept in a run's folder
public record Session(Path folder, Path runs, Seed seed, int threads, Watch watch, InstantSource clock, Asked asked) {

    /// The seed unless another is given.
    public static final long SEED = 1;

    public Session {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }

    /// A session for Java users, in a folder: runs in `runs/`, the default seed, all processors, nobody looking
    /// on.
    public static Session in(Path folder) {
        int threads = Runtime.getRuntime().availableProcessors();
        var runs = folder.resolve("runs");
        return new Session(folder, runs, new Seed(SEED), threads, Watch.NONE, InstantSource.system(), Asked.NOTHING);
    }

    /// A session for Java users, in the folder the program was started in.
    public static Session here() {
        return in(Path.of(""));
    }

    /// The same session with another seed.
    public Session seeded(long number) {
        return new Session(folder, runs, new Seed(number), threads, watch, clock, asked);
    }

    /// The same session with someone looking on.
    public Session watchedBy(Watch other) {
        return new Session(folder, runs, seed, threads, other, clock, asked);
    }

    /// The same session on so many threads.
    public Session on(int count) {
        return new Session(folder, runs, seed, count, watch, clock, asked);
    }

    /// Where a path that a person wrote is.
    public Path at(Path path) {
        return folder.resolve(path);
    }
}
