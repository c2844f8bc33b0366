package io.trueloss.loss;

/// The logistic loss at every threshold between ordered classes: the score shall lie above those below the
/// target, and below the others.
/// - Domain: y the index of an ordered class, or a distribution over them; f any real number; t thresholds,
///   one fewer than classes, the same for all rows.
/// - Minimised by: with f = 0, minus the log-odds of the share of targets above each threshold.
/// - Use when: a miss by two classes shall cost more than a miss by one, and probabilities that agree are
///   wanted.
/// - Avoid when: the likelihood of the classes is wanted (see ordinal); or a column moves some levels and not
///   the others.
/// - Source: Rennie and Srebro (2005), IJCAI Workshop on Advances in Preference Handling, 180–186; in neural
///   networks CORAL: Cao, Mirjalili and Raschka (2020), Pattern Recognit. Lett. 140, 325–331.
@Is("scores(f, t!): dot(revcumsum(onehot(y)), [0, softplus(t - u)])"
        + " + dot(cumsum(onehot(y)), [softplus(u - t), 0])"
        + " where u = sum([f])")
public record AllThresholdLogistic() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
