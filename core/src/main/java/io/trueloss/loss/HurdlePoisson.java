package io.trueloss.loss;

/// Counts in two steps: whether there is any at all, and if so how many, by a Poisson distribution without
/// its zero.
///
/// - Domain: y a count: 0, 1, 2, ...; f any real number, the logarithm of the mean that the Poisson
///   distribution had before its zero was taken away; zero any real number, the log-odds of a 0.
/// - Minimised by: zero the log-odds of the share of zeros, and f such that exp(f)/(1 - exp(-exp(f))) is the
///   mean of the targets above 0; f falls without bound if none is above 1.
/// - Use when: what decides that there is none differs from what decides how many, such as whether to buy and
///   how much.
/// - Avoid when: some zeros are only small counts (see zero-inflated-poisson), or targets are rates below 1.
/// - Source: Mullahy (1986), J. Econometrics 33(3), 341–365. The term log(y!) is left out.
@Is(
        value = "scores(f, zero): if(y > 0, softplus(zero) + rest - (y - 1)*f, softplus(-zero))"
                + " where rest = if(f < -20, exp(f)/2, exp(f) + log1mexp(exp(f)) - f)",
        normaliser = "lgamma(y + 1)")
public record HurdlePoisson() implements VectorLoss {
    @Override
    public Target target() {
        return Target.COUNT;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
