package io.trueloss.loss;

/// The likelihood of the logistic distribution with a spread of its own for every row: nearly normal, with
/// heavier tails.
///
/// - Domain: y and mean any real number, in the unit of the target; log_scale any real number, the logarithm
///   of the scale. The loss may be negative.
/// - Minimised by: a centre between mean and median of the targets, and the logarithm of their scale; without
///   bound if all are equal.
/// - Use when: the spread is to be predicted, and no single row may pull the centre with more than a fixed
///   force.
/// - Avoid when: the target is a class (see logistic, which is another thing); or a fit must be certain to be
///   the best one: it is not convex in both scores.
/// - Source: Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, 2nd ed., Wiley,
///   chapter 23. The constant log(4) is left out. The standard deviation is pi/sqrt(3) times the scale.
@Is(value = "scores(mean, log_scale): log_scale + 2*logcosh((y - mean)*exp(-log_scale)/2)", normaliser = "log(4)")
public record LogisticDistribution() implements VectorLoss {}
