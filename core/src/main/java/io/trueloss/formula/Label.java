package io.trueloss.formula;

/// What `y` is in the rows at hand.
public enum Label {
    /// A number, such as a price, a count, or 0 and 1.
    NUMBER,
    /// The index of one of k classes, counted from 0.
    CLASS,
    /// A probability for each of k classes (soft labels).
    DISTRIBUTION,
    /// Several numbers, one for each of k targets: `y` is a vector, and so is `s`.
    VECTOR
}
