package io.trueloss.loss;

/// The logarithmic score of probabilities, for several classes where the model gives the probabilities
/// themselves.
///
/// - Domain: y a class, or a distribution over the classes; f the probability of each class, from 0 to 1. It
///   is infinite where a class that occurs has probability 0.
/// - Minimised by: the shares of the classes: it is a proper score.
/// - Use when: predicted probabilities are to be measured, or a model makes probabilities of its own.
/// - Avoid when: f are scores of any size: take `softmax`, which is this after a softmax; nothing here makes
///   f sum to 1, and the loss falls as they grow.
/// - Source: Good (1952), J. R. Stat. Soc. B 14(1), 107–114. No probability is clipped: other systems cut at
///   1e-16 to 1e-5.
@Is("-sum(xlogy(onehot(y), f))")
public record LogScore() implements VectorLoss {
    @Override
    public Target target() {
        return Target.CLASS;
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
