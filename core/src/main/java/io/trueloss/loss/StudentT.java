package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The likelihood of Student's t with a spread of its own for every row, for a centre that wild targets do
/// not move.
///
/// - Domain: y and location any real number, in the unit of the target; log_scale any real number, the
///   logarithm of the scale. The loss may be negative.
/// - Minimised by: the centre of the bulk of the targets and the logarithm of their scale; without bound if
///   nearly all are equal; there may be several local minima.
/// - Use when: errors have heavy tails, and how far off they may be is itself to be predicted.
/// - Avoid when: the mean must be right for skewed targets; or a fit must be certain to be the best one: it
///   is not convex.
/// - Source: Lange, Little and Taylor (1989), J. Am. Stat. Assoc. 84(408), 881–896. The terms of nu alone are
///   left out: add log(pi*nu)/2 + lgamma(nu/2) - lgamma((nu + 1)/2) for the full likelihood. The scale is not
///   the standard deviation, which is sqrt(nu/(nu - 2)) times as much.
///
/// @param nu the degrees of freedom, > 0: 1 is Cauchy's distribution, the larger the nearer to `gaussian`
@Is(
        value = "scores(location, log_scale): log_scale + (nu + 1)/2*if(abs(r) <= exp(log_scale),"
                + " log1p((r*exp(-log_scale))^2/nu), softplus(2*log(abs(r)) - 2*log_scale - log(nu))) where r ="
                + " y - location",
        normaliser = "log(pi*nu)/2 + lgamma(nu/2) - lgamma((nu + 1)/2)")
public record StudentT(@Or("4") double nu) implements VectorLoss {
    public StudentT {
        positive("nu", nu);
    }
}
