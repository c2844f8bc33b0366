package io.trueloss.loss;

/// One minus the cosine of the angle between scores and targets: direction counts, length does not.
///
/// - Domain: y and f several numbers each, one score a target; between 0 and 2. Where either is all zeros
///   there is no angle, and the loss is 1.
/// - Minimised by: the mean of the targets, each divided by its length, times any positive number.
/// - Use when: the targets are directions, such as embeddings, and lengths mean nothing.
/// - Avoid when: the numbers themselves are wanted; or a fit must be certain to be the best one: it is not
///   convex.
/// - Systems: as `cosine_distance` of Optax; `CosineSimilarity` of Keras is this less 1. Both add an epsilon to
///   lengths, this does not.
/// - Source: Mardia and Jupp (2000), Directional Statistics, Wiley, section 9.2. Both vectors are divided by
///   their greatest entry first, so that no square overflows.
@Is("if(max(abs(f)) == 0 or max(abs(y)) == 0, 1, 1 - dot(u, v)/sqrt(sum(u^2)*sum(v^2)))"
        + " where u = f/max(abs(f)), v = y/max(abs(y))")
public record Cosine() implements VectorLoss {

    @Override
    public Target target() {
        return Target.NUMBERS;
    }
}
