package io.trueloss.loss;

/// The hinge loss at every threshold between ordered classes: the score shall lie 1 above those below the
/// target, and 1 below the others.
/// - Domain: y the index of an ordered class, or a distribution over them; f any real number; t thresholds,
///   one fewer than classes, the same for all rows.
/// - Minimised by: with f = 0, each threshold at -1 if more than half of the targets lie above it, else at 1.
/// - Use when: a miss by two classes shall cost more than a miss by one, and only the decision counts.
/// - Avoid when: a probability is wanted (see ordinal, all-threshold-logistic).
/// - Source: Shashua and Levin (2003), NeurIPS 15, 961–968; Rennie and Srebro (2005), IJCAI Workshop on
///   Advances in Preference Handling, 180–186. It bounds the distance between the predicted class and the
///   right one.
@Is("scores(f, t!): dot(revcumsum(onehot(y)), [0, max(0, t - u + 1)])"
        + " + dot(cumsum(onehot(y)), [max(0, u - t + 1), 0])"
        + " where u = sum([f])")
public record AllThresholdHinge() implements VectorLoss {

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
