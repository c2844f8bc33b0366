package io.trueloss.loss;

/// The share of wrong decisions, for two classes: 1 if the sign of the score is the wrong one, else 0.
///
/// - Domain: y 0 or 1, or a share between them (then the expected cost); f any real number. A score of 0
///   decides for class 0, as the accuracy of this program does; LossFunctions.jl counts it as right for
///   both.
/// - Minimised by: any score above 0 if most targets are class 1, else any other.
/// - Use when: decisions are judged and every mistake costs the same: it measures.
/// - Avoid when: a model is to be trained: its derivative is 0 everywhere, so no step is better than
///   another. Train with `logistic`, `hinge` or `ramp` and measure with this.
/// - Source: Bartlett, Jordan and McAuliffe (2006), J. Am. Stat. Assoc. 101(473), 138–156.
@Is("if(f > 0, 1 - y, y)")
public record ZeroOne() implements PointLoss {

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
