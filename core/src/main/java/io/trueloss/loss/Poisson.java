package io.trueloss.loss;

/// The Poisson loss with log link, for counts and for totals of what is 0 or more: the mean grows as exp(f).
///
/// - Domain: y a count or a rate, 0 or more; f any real number, the logarithm of the mean.
/// - Minimised by: the logarithm of the mean of the targets; without bound if every target is 0.
/// - Use when: targets are counts, or effects multiply, and the spread of the targets grows with their mean.
/// - Avoid when: targets may be negative.
/// - Source: Nelder and Wedderburn (1972), J. R. Stat. Soc. A 135(3), 370–384. The term log(y!) is left out: no
///   score changes it.
@Is(value = "exp(f) - y*f", normaliser = "lgamma(y + 1)")
public record Poisson() implements PointLoss {

    @Override
    public Target target() {
        return Target.COUNT;
    }
}
