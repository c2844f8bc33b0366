package io.trueloss.loss;

/// The inverse Gaussian loss with log link, for amounts above 0 whose spread grows faster than their mean:
/// the variance as its cube.
///
/// - Domain: y above 0; f any real number, the logarithm of the mean.
/// - Minimised by: the logarithm of the mean of the targets.
/// - Use when: a few targets are very large and are expected to be, such as times to an event or sizes of
///   claims: they move the mean less than in `gamma`.
/// - Avoid when: a fit must be certain to be the best one: it is not convex in f.
/// - Source: Tweedie (1957), Ann. Math. Stat. 28(2), 362–377. It is half the deviance (y - m)^2/(y*m^2), m =
///   exp(f), without its term 1/(2*y), which no score changes; the same as `tweedie(p=3)`.
@Is(value = "exp(-f)*(y*exp(-f)/2 - 1)", normaliser = "1/(2*y) + log(2*pi*y^3)/2")
public record InverseGaussian() implements PointLoss {
    @Override
    public Target target() {
        return Target.POSITIVE;
    }
}
