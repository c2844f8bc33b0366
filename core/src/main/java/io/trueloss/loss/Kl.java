package io.trueloss.loss;

/// The divergence of Kullback and Leibler from a predicted distribution to the true one: the nats that the
/// prediction wastes.
///
/// - Domain: y a distribution over the classes; f the probability of each class, from 0 to 1. It is infinite
///   where a class that occurs has probability 0.
/// - Minimised by: the mean of the target distributions: it is a proper score.
/// - Use when: targets are distributions and 0 shall mean perfect.
/// - Avoid when: f are scores of any size: take `softmax` with soft labels, which differs by the entropy of
///   y, that no score changes; or f need not sum to 1 (see generalized-kl).
/// - Source: Kullback and Leibler (1951), Ann. Math. Stat. 22(1), 79–86. The sum over the classes: a mean
///   over them, as a reduction of PyTorch takes it, is 1/k of it. Nothing is clipped.
@Is("sum(xlogy(q, q) - xlogy(q, f)) where q = onehot(y)")
public record Kl() implements VectorLoss {
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
