package io.trueloss.loss;

/// A loss of one score a row.
public non-sealed interface PointLoss extends Loss {}
