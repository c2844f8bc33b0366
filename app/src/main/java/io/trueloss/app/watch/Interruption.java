package io.trueloss.app.watch;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Ctrl-C: whoever is at work is asked to hand back the best so far, and gets ten seconds to write it down.
///
/// The thread at work is not interrupted: that would close the very files it writes. It finds out when it asks
/// its watch. One that has never asked (it reads, say) has nothing to hand back and is not waited for.
public final class Interruption {

    private static final int SECONDS = 10;

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean heard = new AtomicBoolean();
    private final AtomicReference<String> left = new AtomicReference<>("nothing was kept");
    private final CountDownLatch done = new CountDownLatch(1);

    /// Waits for Ctrl-C from now on.
    ///
    /// @param error where to say that it was seen
    public void install(PrintStream error) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(error)));
    }

    /// Whether to stop now.
    public boolean wanted() {
        heard.set(true);
        return wanted.get();
    }

    /// From now on something stays behind even if nobody hands back the best so far.
    ///
    /// @param command what goes on with it
    void leaves(String command) {
        left.set("there was no time to end well, but what was done goes on with: " + command);
    }

    /// Everything is written: the process may end.
    public void done() {
        done.countDown();
    }

    private void stop(PrintStream error) {
        if (done.getCount() == 0) {
            return;
        }
        wanted.set(true);
        if (heard.get()) {
            error.println("\ninterrupted: keeping the best so far (at most " + SECONDS + " s)");
        }
        try {
            if (!done.await(heard.get() ? SECONDS : 0, TimeUnit.SECONDS)) {
                error.println("\ninterrupted: " + left.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
