package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;

import io.trueloss.listing.Or;

/// The pinball loss of exp(f), for a quantile of amounts above 0 whose effects multiply.
///
/// - Domain: y above 0; f any real number, the logarithm of the predicted quantile. The loss is in the unit
///   of the target.
/// - Minimised by: the logarithm of a q-quantile of the targets.
/// - Use when: a quantile must stay positive, and columns act as factors.
/// - Avoid when: a fit must be certain to be the best one: below the target it is not convex. The quantile of
///   log(y) by `quantile` is the logarithm of the same quantile, and convex.
/// - Systems: `LogLinQuantile` of CatBoost.
/// - Source: Koenker and Bassett (1978), Econometrica 46(1), 33–50, of a prediction exp(f).
///
/// @param q the share of targets that shall lie below the prediction, between 0 and 1
@Is("max(q*(y - exp(f)), (q - 1)*(y - exp(f)))")
public record LogQuantile(@Or("0.5") double q) implements PointLoss {

    public LogQuantile {
        fraction("q", q);
    }

    @Override
    public Target target() {
        return Target.POSITIVE;
    }
}
