package io.trueloss.app.watch;

import io.trueloss.watch.Progress;

/// Shows nothing, but can be stopped.
///
/// @param interruption whether to stop
public record Silence(Interruption interruption) implements Onlooker {

    @Override
    public void see(Progress progress) {}

    @Override
    public void close() {}
}
