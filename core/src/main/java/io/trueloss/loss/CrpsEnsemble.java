package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;
import java.util.List;

/// The continuous ranked probability score of an ensemble: the error of a forecast that is a handful of
/// values, in the unit of the target.
///
/// - Domain: y any real number; f one score a member, any real numbers, in the unit of the target, which is
///   the unit of the loss. With fair above 0 the loss may be negative.
/// - Minimised by: with fair = 0 quantiles of the targets, one a member at the middle of its weight; with
///   fair = 1 members as if drawn from the targets.
/// - Use when: no family of distributions fits, and the members shall spread as the targets do.
/// - Avoid when: single members must mean something (they are exchangeable where weights are equal); or a fit
///   must be certain to be the best one: it is not convex.
/// - Source: Gneiting and Raftery (2007), J. Am. Stat. Assoc. 102(477), 359–378; fair: Ferro (2014), Q. J. R.
///   Meteorol. Soc. 140(683), 1917–1923. It is the mean distance of members to y, less half the mean distance
///   between two members: of any two, a member and itself too, with fair = 0 (the energy form); of two
///   different ones with fair = 1; a mixture between.
///
/// @param weights one weight a member, > 0, at least 2 members; only their ratios count
/// @param fair the share of the fair form, from 0 (the energy form) to 1 (the fair form)
@Is("sum(v*(abs(d) - c*d*(cumsum(v) - revcumsum(v))))/total where total = sum(weights),"
        + " squares = sum(weights^2), c = (1 + fair*squares/(total^2 - squares))/total, d = sort(f"
        + " - y), v = sort(weights, f)")
public record CrpsEnsemble(
        @Or("[1, 1, 1, 1, 1]") List<Double> weights,
        @Or("0") double fair) implements VectorLoss {
    public CrpsEnsemble {
        weights = List.copyOf(weights);
        weights.forEach(weight -> positive("weights", weight));
        if (weights.size() < 2) {
            throw new IllegalArgumentException("weights must be one for each member, at least 2, was " + weights);
        }
        if (!(fair >= 0 && fair <= 1)) {
            throw new IllegalArgumentException("fair must be from 0 to 1, was " + fair);
        }
    }
}
