package io.trueloss.loss;

import static io.trueloss.error.Require.notNegative;

import io.trueloss.listing.Or;

/// The absolute error as a share of the target, so that ten percent cost the same for small and large targets.
///
/// - Domain: y any number but 0, or any at all if there is a floor; f any real number. The loss has no unit.
/// - Minimised by: a median of the targets in which each weighs 1/max(|y|, floor): it lies below the
///   median.
/// - Use when: errors are judged as percentages, and targets stay away from 0.
/// - Avoid when: targets come near 0 (they own the fit), or too little must not look better than too much: an
///   answer of 0 costs at most 1 a row, one that is too large has no limit.
/// - Systems: a fraction, as in scikit-learn; Keras has 100 times it and a floor of 1e-7; LightGBM and CatBoost
///   divide by max(1, |y|), which is `absolute-percentage(floor=1)`; XGBoost has no floor.
/// - Source: de Myttenaere, Golden, Le Grand and Rossi (2016), Neurocomputing 192, 38–48.
///
/// @param floor what is divided by at least, in the unit of the target, 0 or more
@Is("if(size > 0, abs(f - y)/size, inf) where size = max(abs(y), floor)")
public record AbsolutePercentage(@Or("0") double floor) implements PointLoss {

    public AbsolutePercentage {
        notNegative("floor", floor);
    }
}
