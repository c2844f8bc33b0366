package io.trueloss.loss;

/// The hinge of several classes as Keras has it: the score of the right class shall lie 1 above the best
/// other one, and above 0 less 1 where all others are negative.
///
/// - Domain: y a class; f any real numbers, one a class.
/// - Minimised by: the likeliest class at 1 or more and the others at most 0, if more than half of the
///   targets are of it.
/// - Use when: a model of Keras is to be matched.
/// - Avoid when: nothing is to be matched: crammer-singer is the same where some other score is positive, and
///   does not depend on where the scores lie.
/// - Source: Keras, categorical_hinge: max(0, 1 + max((1 - y)*f) - sum(y*f)) with y as zeros and a one, so
///   the right class takes part in the maximum with 0.
@Is("max(0, max((1 - onehot(y))*f) - f[y] + 1)")
public record CategoricalHinge() implements VectorLoss {

    @Override
    public Target target() {
        return Target.CLASS;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
