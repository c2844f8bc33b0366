package io.trueloss.formula;

/// A score that a formula declares in front: `scores(mean, log_scale, t!)`.
///
/// @param name what the formula calls it
/// @param reach whether it sees the row's columns or is one for all rows
public record Score(String name, Reach reach) {}
