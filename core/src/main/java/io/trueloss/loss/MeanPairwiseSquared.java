package io.trueloss.loss;

/// The squared error of differences, averaged over all pairs of targets: only how the scores differ among
/// each other counts, not their level.
///
/// - Domain: y and f any real numbers, one score a target; the targets share one unit, whose square is the
///   unit of the loss. The same number added to every score changes nothing.
/// - Minimised by: the mean of each target, up to a common shift.
/// - Use when: contrasts between the targets are wanted, and their level is noise.
/// - Avoid when: the level matters; or there is no penalty to settle it.
/// - Systems: `LossMeanPairwiseSquaredError` of DL4J and `mean_pairwise_squared_error` of TensorFlow 1. Written
///   as 2/(n - 1) times the squared deviations of the errors from their mean, which is the same.
/// - Source: Eigen, Puhrsch and Fergus (2014), NIPS 27, 2366–2374, section 3.2, there of logarithms.
@Is("2*sum((r - mean(r))^2)/(n - 1) where r = f - f[0] - (y - y[0]), n = sum(if(y == y, 1, 0))")
public record MeanPairwiseSquared() implements VectorLoss {

    @Override
    public Target target() {
        return Target.NUMBERS;
    }
}
