package io.trueloss.loss;

/// The share of wrong decisions: 1 if the sign of the score is the wrong one, or if the best of several
/// scores is not that of the right class, else 0.
///
/// - Domain: y 0 or 1 and f any real number; or y one of several classes and f a score for each. A label may be
///   a share or a distribution (then the expected cost). A score of 0 decides for class 0, and of equal scores
///   the first, as the accuracy of this program does; LossFunctions.jl counts 0 as right for both.
/// - Minimised by: any score above 0 if most targets are class 1, else any other; with several classes any in
///   which the most frequent one is best.
/// - Use when: decisions are judged and every mistake costs the same: it measures.
/// - Avoid when: a model is to be trained: its derivative is 0 everywhere, so no step is better than
///   another. Train with `logistic`, `hinge` or `ramp` and measure with this.
/// - Source: Bartlett, Jordan and McAuliffe (2006), J. Am. Stat. Assoc. 101(473), 138–156.
@Is(
        value = "if(f > 0, 1 - y, y)",
        classes = "1 - dot(onehot(y), if(cumsum(m) == 1, m, 0)) where m = if(f >= max(f), 1, 0)")
public record ZeroOne() implements VectorLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }

    /// Only its sign is looked at.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
