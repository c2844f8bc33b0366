package io.trueloss.app.watch;

import io.trueloss.watch.Progress;
import java.io.PrintStream;
import java.util.Optional;

/// A line of progress at doubling intervals, so that a long run stays short to read: steps 1, 2, 4, 8 and so on
/// of each stage, and the last one.
public final class Lines implements Onlooker {

    private final PrintStream error;
    private final Interruption interruption;
    private String stage = "";
    private long next;
    private Optional<Progress> unsaid = Optional.empty();

    /// @param error where the lines go
    /// @param interruption whether to stop
    public Lines(PrintStream error, Interruption interruption) {
        this.error = error;
        this.interruption = interruption;
    }

    @Override
    public void see(Progress progress) {
        if (!progress.stage().equals(stage)) {
            say();
            stage = progress.stage();
            next = 0;
        }
        unsaid = Optional.of(progress);
        if (progress.step() >= next) {
            next = Math.max(1, 2 * progress.step());
            say();
        }
    }

    @Override
    public Interruption interruption() {
        return interruption;
    }

    @Override
    public void close() {
        say();
    }

    private void say() {
        unsaid.ifPresent(progress -> error.println(Onlooker.words(progress)));
        unsaid = Optional.empty();
    }
}
