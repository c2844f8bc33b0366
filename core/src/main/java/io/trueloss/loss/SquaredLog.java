package io.trueloss.loss;

/// The squared difference of logarithms, log(1 + f) and log(1 + y), for amounts of very different sizes.
///
/// - Domain: y and f above -1, in the unit of the target, which matters because of the 1.
/// - Minimised by: exp(the mean of log(1 + y)) - 1, less than the mean.
/// - Use when: twice as much and half as much shall cost alike, and targets may be 0.
/// - Avoid when: totals must be right (they come out too small); or a fit must be certain to be the best one:
///   it is not convex where 1 + f is more than e times 1 + y. A linear model may leave the domain: `poisson`
///   or `gamma` cannot.
/// - Systems: as in Keras and scikit-learn; `reg:squaredlogerror` of XGBoost is `half-squared-log`. Keras
///   raises y and f to 1e-7 first, this does not.
/// - Source: Törnqvist, Vartia and Vartia (1985), Am. Stat. 39(1), 43–46, on logarithmic differences.
@Is("(log1p(f) - log1p(y))^2")
public record SquaredLog() implements PointLoss {}
