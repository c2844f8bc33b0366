package io.trueloss.loss;

/// Minus the log-probability of the class that occurred, where the scores are log-probabilities already.
///
/// - Domain: y a class, or a distribution over the classes; f the logarithm of the probability of each class.
///   That they belong to a distribution is up to the model: nothing here sees to it.
/// - Minimised by: among log-probabilities the logarithms of the shares of the classes. Scores that may be
///   anything have no minimum: the loss falls without end.
/// - Use when: a model ends in a log-softmax of its own, or its log-probabilities are to be measured.
/// - Avoid when: f are scores of any size: take softmax, which is this after a log-softmax.
/// - Source: Good (1952), J. R. Stat. Soc. B 14(1), 107–114.
@Is("-f[y]")
public record LogProbability() implements VectorLoss {

    @Override
    public Target target() {
        return Target.CLASS;
    }

    @Override
    public Link link() {
        return Link.LOG;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
