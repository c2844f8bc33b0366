package io.trueloss.loss;

/// The likelihood of Weibull's distribution, for times to failure and other amounts above 0 with a hazard
/// that rises or falls.
///
/// - Domain: y above 0; log_scale any real number, the logarithm of the time that a share 1/e of the rows
///   outlives; log_shape any real number, the logarithm of the shape, above 0 if the hazard rises with time.
///   The loss may be negative.
/// - Minimised by: the maximum likelihood scale and shape; without bound if all targets are equal.
/// - Use when: targets are lifetimes, wind speeds or strengths, all of them seen to their end.
/// - Avoid when: some rows were still alive when last seen: they must count as such; or a fit must be certain
///   to be the best one: it is not convex.
/// - Source: Weibull (1951), J. Appl. Mech. 18(3), 293–297. The term log(y) is left out: no score changes it.
@Is(
        value = "scores(log_scale, log_shape): 1 + expm1mx(u) - log_shape where u = exp(log_shape)*(log(y) -"
                + " log_scale)",
        normaliser = "log(y)")
public record Weibull() implements VectorLoss {
    @Override
    public Target target() {
        return Target.POSITIVE;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
