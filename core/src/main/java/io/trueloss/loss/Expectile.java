package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;

import io.trueloss.listing.Or;

/// The squared error with one weight for targets above the score and another for those below: an expectile,
/// which is to the mean what a quantile is to the median.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the tau-expectile of the targets: the mean for tau = 0.5, more for a larger tau.
/// - Use when: too little and too much cost differently, and twice the error costs four times as much.
/// - Avoid when: a bound is wanted that a share of targets stays below: that is a `quantile`; or targets are
///   wild.
/// - Systems: as CatBoost's; `reg:expectileerror` of XGBoost is `half-expectile`.
/// - Source: Newey and Powell (1987), Econometrica 55(4), 819–847.
///
/// @param tau the weight of targets above the score, between 0 and 1; those below weigh 1 - tau
@Is("if(r > 0, (1 - tau)*r^2, tau*r^2) where r = f - y")
public record Expectile(@Or("0.5") double tau) implements PointLoss {

    public Expectile {
        fraction("tau", tau);
    }
}
