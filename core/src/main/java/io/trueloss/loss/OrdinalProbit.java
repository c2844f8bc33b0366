package io.trueloss.loss;

/// The cumulative probit loss, for classes that have an order: a normal variable around the score, cut by
/// thresholds.
///
/// - Domain: y the index of an ordered class; f any real number; t ascending thresholds, one fewer than
///   classes, the same for all rows. Where two of them are equal or in the wrong order, a class between them
///   has infinite loss.
/// - Minimised by: with f = 0, the normal quantiles of the shares of the classes up to each threshold.
/// - Use when: classes are levels of one thing that is nearly normal, as where answers are cut from a scale.
/// - Avoid when: odds are to be read off (see ordinal), or outliers occur: its tails are thin.
/// - Source: Aitchison and Silvey (1957), Biometrika 44(1–2), 131–140; convex: Pratt (1981), J. Am. Stat.
///   Assoc. 76(373), 103–106.
@Is("scores(f, t!): -log(Phi([t, inf][y] - f) - Phi([-inf, t][y] - f))")
public record OrdinalProbit() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }

    @Override
    public Link link() {
        return Link.CUMULATIVE_PROBIT;
    }
}
