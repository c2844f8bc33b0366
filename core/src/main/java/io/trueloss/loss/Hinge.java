package io.trueloss.loss;

/// The hinge loss of support vector machines, for the better one of two classes: costs until the margin is 1.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 1 if most targets are class 1, else -1: it says which class is likelier, not how likely.
/// - Use when: only the decision counts, and few rows (those at the margin) shall define it.
/// - Avoid when: a probability is wanted: the score is none and cannot be made one without another fit.
/// - Source: Cortes and Vapnik (1995), Machine Learning 20, 273–297.
@Is("max(0, 1 - s*f)")
public record Hinge() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
