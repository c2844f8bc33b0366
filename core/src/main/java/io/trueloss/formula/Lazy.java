package io.trueloss.formula;

import java.util.Optional;
import java.util.function.Supplier;

/// A value made when it is first asked for. Safe to share between threads if what makes it is.
final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (made.isEmpty()) {
            synchronized (this) {
                if (made.isEmpty()) {
                    made = Optional.of(maker.get());
                }
            }
        }
        return made.get();
    }
}
