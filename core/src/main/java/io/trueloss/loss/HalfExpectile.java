package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;

import io.trueloss.listing.Or;

/// Half the squared error with one weight for targets above the score and another for those below: half of
/// `expectile`.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the tau-expectile of the targets: the mean for tau = 0.5, more for a larger tau.
/// - Use when: the numbers shall be those of XGBoost, or its curvature shall be tau and 1 - tau themselves.
/// - Avoid when: a bound is wanted that a share of targets stays below: that is a `quantile`; or targets are
///   wild.
/// - Systems: as `reg:expectileerror` of XGBoost; CatBoost's is twice it.
/// - Source: Newey and Powell (1987), Econometrica 55(4), 819–847.
///
/// @param tau the weight of targets above the score, between 0 and 1; those below weigh 1 - tau
@Is("if(r > 0, (1 - tau)*r^2/2, tau*r^2/2) where r = f - y")
public record HalfExpectile(@Or("0.5") double tau) implements PointLoss {

    public HalfExpectile {
        fraction("tau", tau);
    }
}
