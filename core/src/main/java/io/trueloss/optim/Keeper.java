package io.trueloss.optim;

import java.util.Optional;

/// Keeps how far a descent has come, so that it can go on after the process has ended.
public interface Keeper {

    /// Keeps nothing.
    Keeper NONE = new Keeper() {};

    /// How the descent went, if it has ended before.
    default Optional<Descent> finished() {
        return Optional.empty();
    }

    /// Where it stood when it was last kept.
    default Optional<State> state() {
        return Optional.empty();
    }

    /// Whether it is time to keep where it stands.
    default boolean due() {
        return false;
    }

    /// Keeps where it stands.
    default void keep(State state) {}

    /// Keeps how it ended; and where it stood, if it ended for want of time or patience and could go on.
    default void end(Descent descent, Optional<State> state) {}
}
