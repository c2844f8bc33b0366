package io.trueloss.loss;

/// Poisson's deviance of a mean that the model gives as it is: twice what its likelihood lacks to a perfect
/// one, so 0 is perfect.
///
/// - Domain: y a count or a rate, 0 or more; f the mean, above 0.
/// - Minimised by: the mean of the targets.
/// - Use when: predicted means of counts are to be measured on a scale on which 0 is perfect.
/// - Avoid when: nothing keeps f above 0: the loss is infinite elsewhere. `scaled(loss=poisson, by=2)` has
///   the same gradient for the logarithm of the mean.
/// - Source: Nelder and Wedderburn (1972), J. R. Stat. Soc. A 135(3), 370–384. It is 2*(y*log(y/f) - y + f),
///   the factor 2 included, written so that nothing cancels near y; half of it is
///   `scaled(loss=poisson-deviance, by=0.5)`.
@Is("if(f > 0, if(y > 0, if(abs(f - y) < y/2, 2*y*expm1mx(log1p((f - y)/y)), 2*(f - y -"
        + " 2*y*log(sqrt(f)/sqrt(y)))), 2*f), inf)")
public record PoissonDeviance() implements PointLoss {
    @Override
    public Target target() {
        return Target.COUNT;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
