package io.trueloss.loss;

/// The normal likelihood with a spread of its own for every row, for a mean and how far off it may be.
///
/// - Domain: y and mean any real number, in the unit of the target; log_scale any real number, the logarithm of
///   the standard deviation. The loss may be negative.
/// - Minimised by: the mean of the targets and the logarithm of their standard deviation; without bound if all
///   are equal.
/// - Use when: the spread of the errors is itself to be predicted, or differs much from row to row.
/// - Avoid when: the tails are heavy; or a fit must be certain to be the best one: it is not convex in both
///   scores.
/// - Source: Nix and Weigend (1994), Proc. IEEE Int. Conf. Neural Networks 1, 55–60. The constant log(2π)/2 is
///   left out.
@Is(
        value = "scores(mean, log_scale): log_scale + z^2/2 where z = (y - mean)*exp(-log_scale)",
        normaliser = "log(2*pi)/2")
public record Gaussian() implements VectorLoss {}
