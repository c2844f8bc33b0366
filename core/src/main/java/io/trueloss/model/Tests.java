package io.trueloss.model;

/// What is tested beside a fit.
public enum Tests {
    /// Nothing.
    NONE,
    /// For each column, whether a fit without it is worse than chance makes it: the likelihood-ratio test.
    LR
}
