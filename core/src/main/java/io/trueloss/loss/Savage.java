package io.trueloss.loss;

/// The squared probability of the wrong class, for two classes with outliers: at most 1, and flat for
/// rows far on the wrong side.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, the logarithm of the odds of class 1.
/// - Minimised by: the log-odds of the share of class 1: it is a proper score.
/// - Use when: boosting must not follow wrong labels: far rows have almost no gradient.
/// - Avoid when: a fit must be certain to be the best one: it is not convex.
/// - Source: Masnadi-Shirazi and Vasconcelos (2009), Adv. Neural Inf. Process. Syst. 21, 1049–1056, with
///   half the log-odds as the score (2f for our f). For labels 0 and 1 it is `brier`, which also takes
///   shares.
@Is("sigmoid(-s*f)^2")
public record Savage() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }
}
