package io.trueloss.optim;

/// Where the weights were going: the sign of a minimum at infinity is a steady direction in which they keep
/// growing.
///
/// @param direction the last move, of length 1; zeros if there was none
/// @param growing over how many moves up to the last one the weights grew steadily: each longer than half the
///     move before it, in nearly the same direction
public record Drift(double[] direction, int growing) {}
