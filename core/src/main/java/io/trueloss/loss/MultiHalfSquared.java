package io.trueloss.loss;

/// Half the squared error of several numbers at once, summed over them, for the mean of each.
///
/// - Domain: y and f any real numbers, one score a target; the targets share one unit, whose square is the unit
///   of the loss.
/// - Minimised by: the mean of each target.
/// - Use when: several targets in one unit are predicted together and their means are wanted.
/// - Avoid when: the targets have units of their own, so that the one with the largest numbers rules the rest:
///   scale them, or train one model for each; or some of them are missing.
/// - Source: Gauss (1809), Theoria motus. The gradient is the error. Systems that take the mean over k
///   targets of the whole square have `2/k` times this.
@Is("sum((f - y)^2)/2")
public record MultiHalfSquared() implements VectorLoss {

    @Override
    public Target target() {
        return Target.NUMBERS;
    }
}
