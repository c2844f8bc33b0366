package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;

import io.trueloss.listing.Or;

/// The pinball loss, for a quantile: a target above the score costs q a unit, one below it 1 - q.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss.
/// - Minimised by: every q-quantile of the targets; that may be an interval.
/// - Use when: too little and too much cost differently (stock, capacity), or a bound is wanted that a share q
///   stays below.
/// - Avoid when: the mean is wanted; or q is so far out that few rows lie beyond it.
/// - Source: Koenker and Bassett (1978), Econometrica 46(1), 33–50.
///
/// @param q the share of targets that shall lie below the score, between 0 and 1
@Is("max(q*(y - f), (q - 1)*(y - f))")
public record Quantile(@Or("0.5") double q) implements PointLoss {

    public Quantile {
        fraction("q", q);
    }
}
