package io.trueloss.model;

/// What the standard errors of weights rest on.
public enum Errors {
    /// Whatever the distribution of the targets is: the spread of the rows' gradients.
    ROBUST,
    /// The distribution that the loss is the likelihood of: the inverse of its information.
    MODEL
}
