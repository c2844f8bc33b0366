package io.trueloss.loss;

/// The hinge loss at the two thresholds next to the target, for classes that have an order: the score shall
/// lie 1 inside both.
/// - Domain: y the index of an ordered class, or a distribution over them; f any real number; t thresholds,
///   one fewer than classes, the same for all rows.
/// - Minimised by: thresholds that hold the score 1 inside the class that is worth it: with f = 0 it depends
///   on the shares of neighbours alone.
/// - Use when: every wrong class is as bad, and classes have an order.
/// - Avoid when: a miss by two classes is worse than a miss by one (see all-threshold-hinge); or a
///   probability is wanted.
/// - Source: Shashua and Levin (2003), NeurIPS 15, 961–968, their fixed margin; Chu and Keerthi (2005), ICML,
///   145–152.
@Is("scores(f, t!): dot(onehot(y), [0, max(0, t - u + 1)])"
        + " + dot(onehot(y), [max(0, u - t + 1), 0])"
        + " where u = sum([f])")
public record ImmediateThresholdHinge() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
