package io.trueloss.loss;

/// The loss that AdaBoost makes small, for two classes: f is half the log-odds.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, half the logarithm of the odds of class 1.
/// - Minimised by: half the log-odds of the share of class 1; without bound if only one class occurs.
/// - Use when: AdaBoost is to be followed, and labels are clean.
/// - Avoid when: labels may be wrong: what is wrong and far costs exponentially. `logistic` asks for the
///   same odds and costs only in proportion.
/// - Source: Freund and Schapire (1997), J. Comput. Syst. Sci. 55(1), 119–139; its minimiser: Friedman,
///   Hastie and Tibshirani (2000), Ann. Stat. 28(2), 337–407.
@Is("exp(-s*f)")
public record Exponential() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public Link link() {
        return Link.HALF_LOGIT;
    }
}
