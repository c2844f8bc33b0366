package io.trueloss.loss;

/// The cumulative complementary log-log loss, for classes that have an order and are stages one after the
/// other: the hazard of stopping at each is proportional.
///
/// - Domain: y the index of an ordered class; f any real number; t ascending thresholds, one fewer than
///   classes, the same for all rows. Where two of them are equal or in the wrong order, a class between them
///   has infinite loss.
/// - Minimised by: with f = 0, log(-log(1 - c)) of the shares c of the classes up to each threshold.
/// - Use when: classes are times or stages in intervals, of which a higher score means later (proportional
///   hazards).
/// - Avoid when: both directions are alike (see ordinal).
/// - Source: McCullagh (1980), J. R. Stat. Soc. B 42(2), 109–142; convex: Pratt (1981), J. Am. Stat. Assoc.
///   76(373), 103–106. It is `-log(exp(-exp(t[y-1] - f)) - exp(-exp(t[y] - f)))`, written so that nothing
///   cancels.
@Is("scores(f, t!): exp(low - f) - log1mexp(exp(high - f + log1mexp(high - low)))"
        + " where low = [-inf, t][y], high = [t, inf][y]")
public record OrdinalCloglog() implements VectorLoss {

    @Override
    public Target target() {
        return Target.ORDERED;
    }

    @Override
    public Link link() {
        return Link.CUMULATIVE_CLOGLOG;
    }
}
