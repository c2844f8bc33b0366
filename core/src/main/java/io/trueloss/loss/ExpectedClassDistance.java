package io.trueloss.loss;

/// The expected distance in classes between the predicted distribution and the target, for classes that have
/// an order.
///
/// - Domain: y the index of an ordered class, or a distribution over them (then the mean of their costs); f
///   any real numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: all probability on the median class: scores without bound.
/// - Use when: a miss costs as many units as it is classes wide, and the expected cost itself is to be small.
/// - Avoid when: honest probabilities are wanted: it drives them to 0 and 1; or a fit must be certain to be
///   the best one: it is not convex.
/// - Source: the expected cost under absolute costs, Berger (1985), Statistical Decision Theory and Bayesian
///   Analysis, section 2.4.
@Is("dot(softmax(f), cumsum(c) - c + revcumsum(1 - c)) where c = cumsum(onehot(y))")
public record ExpectedClassDistance() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }

    @Override
    public Link link() {
        return Link.SOFTMAX;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
