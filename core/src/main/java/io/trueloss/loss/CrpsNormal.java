package io.trueloss.loss;

/// The continuous ranked probability score of a normal forecast: the error of a whole distribution, in the
/// unit of the target.
///
/// - Domain: y and mean any real number, in the unit of the target, which is the unit of the loss; log_scale
///   any real number, the logarithm of the standard deviation.
/// - Minimised by: for normal targets their mean and the logarithm of their standard deviation: it is a
///   proper score; without bound if all are equal.
/// - Use when: a forecast with its spread is wanted as by `gaussian`, but rows far off shall cost in
///   proportion to how far, not to its square.
/// - Avoid when: tails must be told apart, which the logarithmic score of `gaussian` does; or a fit must be
///   certain to be the best one: it is convex in mean, not in both scores.
/// - Source: Matheson and Winkler (1976), Manag. Sci. 22(10), 1087–1096; in closed form, Gneiting, Raftery,
///   Westveld and Goldman (2005), Mon. Weather Rev. 133(5), 1098–1118. With a scale of 0 it is the absolute
///   error.
@Is("scores(mean, log_scale): r*erf(z/sqrt(2)) + exp(log_scale)*(sqrt(2/pi)*exp(-z^2/2) -"
        + " 1/sqrt(pi)) where r = y - mean, z = r*exp(-log_scale)")
public record CrpsNormal() implements VectorLoss {}
