package io.trueloss.loss;

/// The gamma deviance of a mean that the model gives as it is: relative errors, so 0 is perfect.
///
/// - Domain: y above 0; f the mean, above 0. Both times the same factor cost the same.
/// - Minimised by: the mean of the targets.
/// - Use when: predicted means of amounts above 0 are to be measured by how many percent they are off.
/// - Avoid when: nothing keeps f above 0: the loss is infinite elsewhere; or a fit must be certain to be the
///   best one: it is not convex. `scaled(loss=gamma, by=2)` is, in the logarithm of the mean.
/// - Source: McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., chapter 8. It is 2*(y/f - 1 -
///   log(y/f)), the factor 2 included, written so that nothing cancels near y.
@Is("if(f > 0, if(abs(f - y) < y/2, 2*expm1mx(-log1p((f - y)/y)), 2*(y/f - 1 -" + " 2*log(sqrt(y)/sqrt(f)))), inf)")
public record GammaDeviance() implements PointLoss {
    @Override
    public Target target() {
        return Target.POSITIVE;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
