package io.trueloss.formula;

/// Where an input of a formula comes from.
public enum Source {
    /// The target, a number or a class index.
    TARGET,
    /// The target, a distribution over the classes or a vector.
    TARGETS,
    /// A score; its slot is the number of its part.
    SCORE,
    /// A column of the data.
    COLUMN,
    /// A direction in the space of a score; its slot is the number of the part.
    DIRECTION
}
