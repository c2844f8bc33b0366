package io.trueloss.loss;

/// The absolute error of the probability, |y - p|, for two classes with many wrong labels: at most 1.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, p = sigmoid(f).
/// - Minimised by: without bound, towards the likelier class: a probability of 0 or 1.
/// - Use when: labels are wrong at random: the losses of both labels sum to 1 at every score, so such
///   noise moves no minimum. It is the expected number of mistakes if classes are drawn with the
///   probabilities.
/// - Avoid when: an honest probability is wanted: it is not a proper score; or a fit must be certain to
///   be the best one: it is not convex.
/// - Source: Ghosh, Kumar and Sastry (2017), AAAI 31, 1919–1925; as a smooth zero-one loss 1/(1 +
///   exp(s*f)) it is older.
@Is("sigmoid(-s*f)")
public record ProbabilityAbsolute() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }
}
