package io.trueloss.loss;

/// The logistic loss (binary cross-entropy), for the probability of one of two classes: f is the log-odds.
///
/// - Domain: y 0 or 1, or a share between them; f any real number, the logarithm of the odds of class 1.
/// - Minimised by: the log-odds of the share of class 1; without bound if only one class occurs.
/// - Use when: the probability itself is wanted: it is a proper score, so an honest probability has the lowest
///   loss.
/// - Avoid when: only the better class counts and labels are noisy; or a wrong and certain answer must not cost
///   ever more.
/// - Source: Cox (1958), J. R. Stat. Soc. B 20(2), 215–242. With shares as labels it is the fractional, or
///   quasi-binomial, likelihood: Papke and Wooldridge (1996), J. Appl. Econom. 11(6), 619–632.
@Is("y*softplus(-f) + (1 - y)*softplus(f)")
public record Logistic() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
