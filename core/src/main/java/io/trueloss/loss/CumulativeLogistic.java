package io.trueloss.loss;

/// A logistic loss for each step between ordered classes: is the target above it or not? One score a step,
/// summed.
///
/// - Domain: y the index of an ordered class, or a distribution over them; f any real numbers, one fewer than
///   classes: the log-odds that the target lies above each step.
/// - Minimised by: the log-odds of the share of targets above each step.
/// - Use when: classes are ordered and columns may move one step and not another.
/// - Avoid when: the steps must agree: nothing keeps the scores in order, so probabilities of classes are
///   made of them only after those that rise were brought down (see all-threshold-logistic, whose scores
///   share one model).
/// - Source: Frank and Hall (2001), ECML, 145–156; Niu, Zhou, Wang, Gao and Hua (2016), CVPR, 4920–4928.
@Is("dot(revcumsum(onehot(y)), [0, softplus(-f)]) + dot(cumsum(onehot(y)), [softplus(f), 0])")
public record CumulativeLogistic() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }

    @Override
    public Link link() {
        return Link.ABOVE_LOGIT;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
