package io.trueloss.watch;

/// Someone who looks on while something runs, and may stop it.
@FunctionalInterface
public interface Watch {

    /// Nobody looks on.
    Watch NONE = progress -> {};

    /// Called from time to time, by the thread that works.
    void see(Progress progress);

    /// Whether to stop now and hand back the best so far. Asking does not clear the answer.
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /// Told what stays behind should the process end too soon: the command that goes on with it.
    default void leaves(String command) {}

    /// One that may cancel as this one may, and is shown nothing: for what is done on the side.
    default Watch quiet() {
        Watch self = this;
        return new Watch() {
            @Override
            public void see(Progress progress) {}

            @Override
            public boolean cancelled() {
                return self.cancelled();
            }
        };
    }
}
