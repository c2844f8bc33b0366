package io.trueloss.loss;

/// A loss of several scores a row, or of as many as its target has classes: its formula says which.
public non-sealed interface VectorLoss extends Loss {}
