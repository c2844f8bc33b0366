package io.trueloss.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/// A fixed number of threads that share numbered pieces of work. What a piece computes must depend on its
/// number alone, so that one thread and many give the same bits.
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    /// @param threads how many work at once, at least 1; with 1 the caller does all itself
    public Workers(int threads) {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("trueloss-", 0).factory());
    }

    /// Runs `piece.accept(0)` to `piece.accept(pieces - 1)` and returns when all are done. The first failure by
    /// number is thrown.
    public void each(int pieces, IntConsumer piece) {
        if (threads == 1 || pieces == 1) {
            for (int i = 0; i < pieces; i++) piece.accept(i);
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            int number = i;
            running.add(pool.submit(() -> piece.accept(number)));
        }
        for (Future<?> future : running) await(future);
    }

    /// Waits even when interrupted: an interruption asks the minimiser to stop between steps, and half an
    /// evaluation is of no use to it.
    private static void await(Future<?> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    future.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException failure) throw failure;
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
