package io.trueloss.runs.verb;

import io.trueloss.optim.Stop;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Checkpoint;
import io.trueloss.runs.store.Checkpoints;
import io.trueloss.runs.store.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The folder of a run that can go on after its process has ended.
///
/// @param folder where it grows
/// @param checkpoints how far its fit has come
record Keeping(RunFolder folder, Checkpoints checkpoints) implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// @param until says which run to go on with, if any
    /// @param about what is fitted to what
    /// @param steps what is seen of the fit
    static Keeping of(Until until, Map<String, String> about, Steps steps, Session session) {
        Keeping keeping = begun(until, about, steps, session);
        session.watch()
                .leaves("trueloss " + Checkpoint.verb(about) + " --resume "
                        + keeping.folder().id());
        return keeping;
    }

    private static Keeping begun(Until until, Map<String, String> about, Steps steps, Session session) {
        if (until.resume().isEmpty()) {
            Checkpoint start = Checkpoint.first(about);
            RunFolder folder = open(start, session);
            return new Keeping(folder, new Checkpoints(folder, steps, start, List.of(), PAUSE));
        }
        String name = until.resume().get();
        Path from = Checkpoint.folder(name, session.runs());
        if (!Checkpoint.killed(from)) return goingOn(open(Checkpoint.read(from), session), from, about, steps);
        return goingOn(RunFolder.again(session, name), from, about, steps);
    }

    private static RunFolder open(Checkpoint start, Session session) {
        return RunFolder.open(session, folder -> {
            new AskedFiles(session.asked()).write(folder);
            folder.write(Checkpoint.FILE, start);
        });
    }

    private static Keeping goingOn(RunFolder folder, Path from, Map<String, String> about, Steps steps) {
        try {
            Checkpoint start = Checkpoint.read(from);
            start.check(about);
            return new Keeping(folder, new Checkpoints(folder, steps, start, start.steps(from), PAUSE));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// Gives the folder its name. What the fit needs to go on stays there if it ended before its minimum.
    void finish(Stop stop) {
        boolean more = stop instanceof Stop.Limit || stop instanceof Stop.Cancelled;
        if (more) checkpoints.write();
        folder.finish();
        if (!more) checkpoints.remove();
    }

    @Override
    public void close() {
        folder.close();
    }
}
