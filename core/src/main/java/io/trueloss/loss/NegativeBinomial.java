package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The negative binomial loss with log link, for counts that spread more than Poisson's: a mean of m has the
/// variance m + alpha*m^2.
///
/// - Domain: y a count, 0 or more; f any real number, the logarithm of the mean.
/// - Minimised by: the logarithm of the mean of the targets; without bound if every target is 0.
/// - Use when: counts of alike rows differ by more than the root of their mean, so that large counts must
///   weigh less than in `poisson`.
/// - Avoid when: alpha is not known and no one can choose it: it stays as given. With alpha near 0 `poisson`
///   is the same and simpler.
/// - Source: Lawless (1987), Can. J. Stat. 15(3), 209–225; Cameron and Trivedi (1986), J. Appl. Econom. 1(1),
///   29–53 (their NB2). It is (y + 1/alpha)*log(1 + alpha*exp(f)) - y*f; the terms of y and alpha alone are
///   left out, so values for different alpha do not compare.
///
/// @param alpha how much the variance exceeds the mean, as a share of the mean squared, > 0
@Is(
        value = "softplus(f + log(alpha))/alpha + y*(softplus(-f - log(alpha)) + log(alpha))",
        normaliser = "lgamma(y + 1) + lgamma(1/alpha) - lgamma(y + 1/alpha) - y*log(alpha)")
public record NegativeBinomial(@Or("1") double alpha) implements PointLoss {
    public NegativeBinomial {
        positive("alpha", alpha);
    }

    @Override
    public Target target() {
        return Target.COUNT;
    }
}
