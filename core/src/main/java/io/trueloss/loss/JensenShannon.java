package io.trueloss.loss;

/// The divergence of Jensen and Shannon between a predicted distribution and the true one: symmetric, and
/// never more than log(2).
///
/// - Domain: y a distribution over the classes; f the probability of each class, from 0 to 1.
/// - Minimised by: y itself for one target; for several a compromise that is not their mean: it is not a
///   proper score.
/// - Use when: two distributions are compared and neither is the truth, or a class of probability 0 must not
///   cost without end.
/// - Avoid when: honest probabilities are wanted: take `kl` or `brier-probability`.
/// - Source: Lin (1991), IEEE Trans. Inf. Theory 37(1), 145–151. Natural logarithms, both halves with the
///   weight 1/2.
@Is("sum(if(f >= 0, if(q > 0, xlogy(q, q) + xlogy(f, f) - (q + f)*log((q + f)/2),"
        + " f*log(2)), inf))/2 where q = onehot(y)")
public record JensenShannon() implements VectorLoss {
    @Override
    public Target target() {
        return Target.DISTRIBUTION;
    }

    @Override
    public Link link() {
        return Link.PROBABILITY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
