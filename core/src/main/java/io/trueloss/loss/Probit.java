package io.trueloss.loss;

/// The likelihood of a probability that is the normal distribution function of the score.
///
/// - Domain: y 0 or 1, or a share between them; f any real number, the normal quantile of the probability
///   of class 1.
/// - Minimised by: the normal quantile of the share of class 1; without bound if only one class occurs.
/// - Use when: the class tells whether something normal passed a threshold, as with doses and tolerances.
/// - Avoid when: labels may be wrong: a row far on the wrong side costs half the square of its distance,
///   where `logistic` costs in proportion.
/// - Source: Bliss (1935), Ann. Appl. Biol. 22(1), 134–167.
@Is("-xlogy(y, Phi(f)) - xlogy(1 - y, Phi(-f))")
public record Probit() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }

    @Override
    public Link link() {
        return Link.PROBIT;
    }
}
