package io.trueloss.loss;

/// The cumulative logit (proportional odds) loss, for classes that have an order: one score, and a threshold
/// between each class and the next.
///
/// - Domain: y the index of an ordered class; f any real number; t ascending thresholds, one fewer than
///   classes, the same for all rows. Where two of them are equal or in the wrong order, a class between them
///   has infinite loss.
/// - Minimised by: with f = 0, the log-odds of the shares of the classes up to each threshold.
/// - Use when: classes are levels of one thing (grades, severity), and the distance between them is not known.
/// - Avoid when: a column moves some levels and not the others.
/// - Source: McCullagh (1980), J. R. Stat. Soc. B 42(2), 109–142; convex: Pratt (1981), J. Am. Stat. Assoc.
///   76(373), 103–106; Burridge (1981), J. R. Stat. Soc. B 43(1), 41–45. It is `-log(sigmoid(t[y] - f) -
///   sigmoid(t[y-1] - f))`, written so that nothing cancels.
@Is("scores(f, t!): softplus(low - f) + softplus(f - high) - log1mexp(high - low)"
        + " where low = [-inf, t][y], high = [t, inf][y]")
public record Ordinal() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }
}
