package io.trueloss.loss;

/// The Poisson loss of a mean that the model gives as it is, not as a logarithm: for counts whose effects
/// add.
///
/// - Domain: y a count or a rate, 0 or more; f the mean, above 0.
/// - Minimised by: the mean of the targets.
/// - Use when: effects on a count add up rather than multiply, or predicted means are to be measured.
/// - Avoid when: nothing keeps f above 0: the loss is infinite elsewhere. `poisson` takes any f, the
///   logarithm of the mean.
/// - Source: McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., chapter 6. The term log(y!) is
///   left out. Keras takes the logarithm of f + 1e-7; here it is that of f.
@Is(value = "if(f > 0, f - xlogy(y, f), inf)", normaliser = "lgamma(y + 1)")
public record PoissonMean() implements PointLoss {
    @Override
    public Target target() {
        return Target.COUNT;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
