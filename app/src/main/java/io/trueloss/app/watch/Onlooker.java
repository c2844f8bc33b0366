package io.trueloss.app.watch;

import io.trueloss.app.render.Digits;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;

/// Shows on the error stream how far a verb is.
public sealed interface Onlooker extends Watch, AutoCloseable permits Bar, Lines, Silence {

    /// Whether to stop.
    Interruption interruption();

    @Override
    default boolean cancelled() {
        return interruption().wanted();
    }

    @Override
    default void leaves(String command) {
        interruption().leaves(command);
    }

    /// The verb has ended: leaves the stream in order for what follows.
    @Override
    void close();

    /// Progress in words: `fit  step 128  6.1 s  train 1.0912  valid 1.2303`.
    static String words(Progress progress) {
        var seconds = Digits.FEW.number(Math.round(progress.seconds() * 10) / 10.0);
        return progress.stage()
                + (progress.step() > 0 ? "  step " + Digits.count(progress.step()) : "")
                + ("  " + seconds + " s")
                + (Double.isNaN(progress.train()) ? "" : "  train " + Digits.FEW.number(progress.train()))
                + (Double.isNaN(progress.valid()) ? "" : "  valid " + Digits.FEW.number(progress.valid()));
    }
}
