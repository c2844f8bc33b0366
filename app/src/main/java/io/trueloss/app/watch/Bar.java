package io.trueloss.app.watch;

import io.trueloss.watch.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/// One line of progress, drawn again and again, and gone at the end.
public final class Bar implements Onlooker {

    private static final long BETWEEN = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream error;
    private final int width;
    private final LongSupplier nanoseconds;
    private final Interruption interruption;
    private long drawn;
    private boolean visible;

    /// @param error the terminal
    /// @param width how many characters fit in its line
    /// @param nanoseconds a clock: the line is drawn ten times a second at most
    /// @param interruption whether to stop
    public Bar(PrintStream error, int width, LongSupplier nanoseconds, Interruption interruption) {
        this.error = error;
        this.width = width;
        this.nanoseconds = nanoseconds;
        this.interruption = interruption;
    }

    @Override
    public void see(Progress progress) {
        long now = nanoseconds.getAsLong();
        if (visible && now - drawn < BETWEEN) {
            return;
        }
        var words = Onlooker.words(progress);
        error.print(CLEAR + words.substring(0, Math.min(words.length(), width - 1)));
        error.flush();
        drawn = now;
        visible = true;
    }

    @Override
    public Interruption interruption() {
        return interruption;
    }

    @Override
    public void close() {
        if (visible) {
            error.print(CLEAR);
            error.flush();
            visible = false;
        }
    }
}
