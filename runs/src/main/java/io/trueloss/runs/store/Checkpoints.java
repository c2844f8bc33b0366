package io.trueloss.runs.store;

import io.trueloss.optim.Descent;
import io.trueloss.optim.Keeper;
import io.trueloss.optim.State;
import io.trueloss.watch.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Keeps how far a fit has come in its run's folder, and hands out what an earlier process kept.
///
/// Each checkpoint replaces the one before as a whole, so that a process may be killed at any moment. Between
/// two of them passes fifty times as long as one takes: keeping costs two percent of the time.
public final class Checkpoints implements Supplier<Keeper> {
    private static final JsonMapper LINES = JsonMapper.builder().build();
    private static final int SPARING = 50;

    private final RunFolder folder;
    private final Log log;
    private final long pause;
    private final List<Progress> before;
    private final List<Checkpoint.Ended> ended;
    private final Checkpoint first;
    private Optional<Checkpoint.Underway> underway;
    private int next;
    private int written = -1;
    private long due;

    /// The steps that were seen.
    public interface Log {

        /// All steps of the fit so far.
        List<Progress> seen();

        /// Forgets what it saw, and takes this for what was seen.
        void restart(List<Progress> steps);
    }

    /// @param folder of the run
    /// @param log knows the steps that were seen
    /// @param start where to go on
    /// @param before the steps that were seen by then
    /// @param pause how long at least between two checkpoints
    public Checkpoints(RunFolder folder, Log log, Checkpoint start, List<Progress> before, Duration pause) {
        this.folder = folder;
        this.log = log;
        this.pause = pause.toNanos();
        this.before = List.copyOf(before);
        this.first = start;
        this.ended = new ArrayList<>(start.ended());
        this.underway = start.underway();
        this.due = System.nanoTime() + this.pause;
    }

    @Override
    public Keeper get() {
        return new One(next++);
    }

    /// Keeps one descent.
    private final class One implements Keeper {
        private final int number;

        One(int number) {
            this.number = number;
        }

        @Override
        public Optional<Descent> finished() {
            if (number >= ended.size() || ended.get(number).state().isPresent()) return Optional.empty();
            log.restart(before.subList(0, ended.get(number).seen()));
            return Optional.of(ended.get(number).descent());
        }

        /// What came after a descent that could have gone on is void when it does.
        @Override
        public Optional<State> state() {
            if (number > ended.size()) return Optional.empty();
            if (number < ended.size()) {
                Checkpoint.Ended last = ended.get(number);
                ended.subList(number, ended.size()).clear();
                underway = last.state().map(state -> new Checkpoint.Underway(state, last.seen()));
            }
            Optional<Checkpoint.Underway> from = underway;
            underway = Optional.empty();
            from.ifPresent(each -> log.restart(before.subList(0, each.seen())));
            return from.map(Checkpoint.Underway::state);
        }

        @Override
        public boolean due() {
            return System.nanoTime() >= due;
        }

        @Override
        public void keep(State state) {
            underway = Optional.of(new Checkpoint.Underway(state, log.seen().size()));
            write();
        }

        @Override
        public void end(Descent descent, Optional<State> state) {
            underway = Optional.empty();
            ended.add(new Checkpoint.Ended(descent, state, log.seen().size()));
            if (due()) write();
        }
    }

    /// Writes where the fit stands.
    public void write() {
        long started = System.nanoTime();
        List<Progress> seen = log.seen();
        if (written < 0) folder.replace(Checkpoint.STEPS, lines(seen));
        else folder.append(Checkpoint.STEPS, lines(seen.subList(written, seen.size())));
        written = seen.size();
        Checkpoint now = new Checkpoint(first.schema(), first.about(), ended, underway);
        folder.replace(Checkpoint.FILE, Json.mapper().writeValueAsString(now));
        long took = System.nanoTime() - started;
        due = System.nanoTime() + Math.max(pause, SPARING * took);
    }

    /// Leaves nothing to go on with.
    public void remove() {
        folder.remove(Checkpoint.FILE);
        folder.remove(Checkpoint.STEPS);
    }

    private static String lines(List<Progress> steps) {
        return steps.stream().map(step -> LINES.writeValueAsString(step) + "\n").collect(Collectors.joining());
    }
}
