package io.trueloss.loss;

/// The likelihood of Laplace's distribution with a spread of its own for every row, for a median and how far
/// off it may be.
///
/// - Domain: y and median any real number, in the unit of the target; log_scale any real number, the
///   logarithm of the mean absolute error. The loss may be negative.
/// - Minimised by: the median of the targets and the logarithm of their mean absolute distance to it; without
///   bound if all are equal.
/// - Use when: a typical value is wanted and the spread differs from row to row, with tails heavier than
///   `gaussian`'s.
/// - Avoid when: the mean is wanted and targets are skewed; or a fit must be certain to be the best one: it
///   is not convex in both scores.
/// - Source: Kotz, Kozubowski and Podgórski (2001), The Laplace Distribution and Generalizations, Birkhäuser,
///   chapter 2. The constant log(2) is left out.
@Is(value = "scores(median, log_scale): log_scale + abs(y - median)*exp(-log_scale)", normaliser = "log(2)")
public record Laplace() implements VectorLoss {}
