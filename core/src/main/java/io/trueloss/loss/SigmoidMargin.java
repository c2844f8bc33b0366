package io.trueloss.loss;

/// One less the hyperbolic tangent of the margin, for two classes with many wrong labels: at most 2.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: without bound, towards the likelier class.
/// - Use when: labels are wrong at random: the losses of both labels sum to 2 at every score, so such
///   noise moves no minimum.
/// - Avoid when: a probability is wanted; or a fit must be certain to be the best one: it is not convex.
/// - Source: Mason, Baxter, Bartlett and Frean (2000), Adv. Neural Inf. Process. Syst. 12, 512–518;
///   noise: Ghosh, Manwani and Sastry (2015), Neurocomputing 160, 93–107. `probability-absolute` is half
///   of it at half the score.
@Is("1 - tanh(s*f)")
public record SigmoidMargin() implements PointLoss {

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
