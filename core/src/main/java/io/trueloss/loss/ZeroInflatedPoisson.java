package io.trueloss.loss;

/// Counts with more zeros than Poisson's: some rows are 0 whatever happens, the others follow a Poisson
/// distribution.
///
/// - Domain: y a count: 0, 1, 2, ...; f any real number, the logarithm of the mean of the rows that count;
///   zero any real number, the log-odds that a row is 0 whatever happens.
/// - Minimised by: scores that give the zeros their share and the counts their mean, exp(f)/(1 + exp(zero));
///   zero falls without bound where there are no more zeros than Poisson's.
/// - Use when: a zero can have two causes, such as not fishing and not catching, and both are wanted.
/// - Avoid when: every zero has a cause of its own (see hurdle-poisson); or a fit must be certain to be the
///   best one: it is not convex.
/// - Source: Lambert (1992), Technometrics 34(1), 1–14. The term log(y!) is left out.
@Is(
        value = "scores(f, zero): if(y > 0, softplus(zero) + exp(f) - y*f, if(zero < 0, softplus(zero) -"
                + " logsumexp([zero, -exp(f)]), -log1mexp(softplus(zero) - log1mexp(exp(f)))))",
        normaliser = "lgamma(y + 1)")
public record ZeroInflatedPoisson() implements VectorLoss {
    @Override
    public Target target() {
        return Target.COUNT;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
