package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Counts with more zeros than the negative binomial's: some rows are 0 whatever happens, the others spread
/// more than Poisson's.
///
/// - Domain: y a count: 0, 1, 2, ...; f any real number, the logarithm of the mean of the rows that count;
///   zero any real number, the log-odds that a row is 0 whatever happens.
/// - Minimised by: scores that give the zeros their share and the counts their mean, exp(f)/(1 + exp(zero));
///   zero falls without bound where there are no more zeros than the negative binomial's.
/// - Use when: a zero can have two causes, and the counts of alike rows differ by more than the root of their
///   mean.
/// - Avoid when: rows are few: many zeros and a wide spread explain each other; or a fit must be certain to
///   be the best one: it is not convex.
/// - Source: Greene (1994), Accounting for excess zeros and sample selection in Poisson and negative binomial
///   regression models, New York University, working paper EC-94-10. The terms of y and alpha alone are left
///   out, as in negative-binomial.
///
/// @param alpha how much the variance of what counts exceeds its mean, as a share of the mean squared, > 0
@Is(
        value = "scores(f, zero): if(y > 0, softplus(zero) + h + y*(softplus(-f - log(alpha)) + log(alpha)),"
                + " if(zero < 0, softplus(zero) - logsumexp([zero, -h]), -log1mexp(softplus(zero) -"
                + " log1mexp(h)))) where h = 1/alpha*softplus(f + log(alpha))",
        normaliser = "lgamma(y + 1) + lgamma(1/alpha) - lgamma(y + 1/alpha) - y*log(alpha)")
public record ZeroInflatedNegativeBinomial(@Or("1") double alpha) implements VectorLoss {
    public ZeroInflatedNegativeBinomial {
        positive("alpha", alpha);
    }

    @Override
    public Target target() {
        return Target.COUNT;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
