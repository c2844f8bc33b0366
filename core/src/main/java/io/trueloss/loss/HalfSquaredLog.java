package io.trueloss.loss;

/// Half the squared difference of the logarithms log(1 + f) and log(1 + y): half of `squared-log`.
///
/// - Domain: y and f above -1, in the unit of the target, which matters because of the 1.
/// - Minimised by: exp(the mean of log(1 + y)) - 1, less than the mean.
/// - Use when: the numbers shall be those of XGBoost's `reg:squaredlogerror`.
/// - Avoid when: totals must be right (they come out too small); or a fit must be certain to be the best one:
///   it is not convex where 1 + f is more than e times 1 + y.
/// - Systems: value and derivatives are XGBoost's, but its curvature is never below 1e-6 and this one is exact.
/// - Source: Törnqvist, Vartia and Vartia (1985), Am. Stat. 39(1), 43–46, on logarithmic differences.
@Is("(log1p(f) - log1p(y))^2/2")
public record HalfSquaredLog() implements PointLoss {}
