package io.trueloss.table;

import java.util.Locale;

/// What kind of thing is predicted.
public enum Task {
    /// A number in a unit.
    NUMBER,
    /// How often something happened: a whole number, 0 or more.
    COUNT,
    /// One of two levels; the positive one is 1.
    BINARY,
    /// One of several levels without order.
    CLASSES,
    /// One of several levels with an order.
    ORDERED;

    /// Whether the target is one of a few levels.
    public boolean levelled() {
        return this == BINARY || this == CLASSES || this == ORDERED;
    }

    /// As people type it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
