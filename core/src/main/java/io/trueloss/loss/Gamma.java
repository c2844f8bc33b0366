package io.trueloss.loss;

/// The gamma loss with log link, for amounts above 0 whose errors are relative: the mean is exp(f).
///
/// - Domain: y above 0; f any real number, the logarithm of the mean.
/// - Minimised by: the logarithm of the mean of the targets.
/// - Use when: being off by ten percent costs the same for small and large targets: claims, durations, prices.
/// - Avoid when: a target can be 0.
/// - Source: McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., chapter 8.
@Is("f + y*exp(-f)")
public record Gamma() implements PointLoss {

    @Override
    public Target target() {
        return Target.POSITIVE;
    }
}
