package io.trueloss.loss;

/// The likelihood of a normal distribution of the logarithm, for amounts above 0 of which each may be off by
/// a factor.
///
/// - Domain: y above 0; log_median any real number, the logarithm of the median of y; log_scale any real
///   number, the logarithm of the standard deviation of log(y). The loss may be negative.
/// - Minimised by: the mean of log(y) and the logarithm of its standard deviation; without bound if all
///   targets are equal.
/// - Use when: effects multiply and errors are factors: incomes, sizes, concentrations.
/// - Avoid when: totals must be right: exp(log_median) is a median, the mean is exp(log_median +
///   exp(2*log_scale)/2); or a target can be 0.
/// - Source: McAlister (1879), Proc. R. Soc. Lond. 29, 367–376. The terms log(y) and log(2*pi)/2 are left
///   out: no score changes them.
@Is(
        value = "scores(log_median, log_scale): log_scale + z^2/2 where z = (log(y) - log_median)*exp(-log_scale)",
        normaliser = "log(y) + log(2*pi)/2")
public record LogNormal() implements VectorLoss {
    @Override
    public Target target() {
        return Target.POSITIVE;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
