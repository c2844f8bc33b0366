package io.trueloss.loss;

/// What an error costs if errors follow a logistic distribution: a quarter of its square near the target, its
/// size less log(4) far from it.
///
/// - Domain: y and f any real number. The seam lies at errors of about 2, so the unit of the target matters.
/// - Minimised by: the location of a logistic distribution that fits the targets best.
/// - Use when: the tails are somewhat heavier than normal, and their unit is known.
/// - Avoid when: the unit of the target is arbitrary: `pseudo-huber` says in its delta what is far.
/// - Source: Steinwart and Christmann (2008), Support Vector Machines, Springer, section 2.4, which writes it
///   -log(4*exp(r)/(1 + exp(r))^2); it is twice `log-cosh` of half the error.
@Is("2*logcosh((f - y)/2)")
public record LogisticDistance() implements PointLoss {}
