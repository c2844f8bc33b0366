package io.trueloss.loss;

/// A hinge loss for each of several labels, summed over them, for rows that may have any number of them.
///
/// - Domain: y one label a place, each 0 or 1 or a share between; f any real numbers, positive where a label is
///   predicted.
/// - Minimised by: 1 for a label that more than half of the rows have, -1 for others.
/// - Use when: a row can have several labels, and only the decisions count.
/// - Avoid when: probabilities are wanted (see multilabel-logistic), or labels are rare: what fewer than half
///   of the rows have is never predicted without columns that tell.
/// - Source: Cortes and Vapnik (1995), Machine Learning 20, 273–297, for each label. The sum over labels; a
///   mean is this over their number.
@Is("sum(y*max(0, 1 - f) + (1 - y)*max(0, 1 + f))")
public record MultilabelHinge() implements VectorLoss {

    @Override
    public Target target() {
        return Target.LABELS;
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
