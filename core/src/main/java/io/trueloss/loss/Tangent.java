package io.trueloss.loss;

/// A bounded loss that also charges what is too right, for two classes with outliers.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: tan(p - 1/2), where p is the share of class 1; the probability of a score is atan(f) +
///   1/2.
/// - Use when: outliers shall lose their pull, and single scores shall not grow without end: it is least
///   at tan(1/2), about 0.546.
/// - Avoid when: a fit must be certain to be the best one: it is not convex; or scores are large: their
///   sizes are hardly told apart.
/// - Source: Masnadi-Shirazi, Mahadevan and Vasconcelos (2010), CVPR, 779–786.
@Is("(2*atan(s*f) - 1)^2")
public record Tangent() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    /// 1/2 + atan(f) may leave the range of probabilities.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
