package io.trueloss.loss;

import io.trueloss.listing.Or;

/// Huber's loss with a scale that is learned beside the fit, so that what counts as far off follows the
/// spread of the errors: twice the target, twice the fit, whatever its unit.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss; log_scale any
///   real number, the logarithm of the scale, the same for all rows.
/// - Minimised by: the scale for which the mean of the squared residuals, in scales and clipped to epsilon,
///   is 1, and Huber's location for delta = epsilon scales; without bound if all targets are equal.
/// - Use when: a few targets are wild and nobody can say in advance what is far off.
/// - Avoid when: delta is known: `huber` has one score and is convex; or a share of the rows above 1 -
///   1/epsilon² is exact: the scale falls to 0.
/// - Systems: `HuberRegressor` of scikit-learn and Spark's `huber`, where the scale itself is learned, not its
///   logarithm, and the loss is convex in it. Twice Huber's own proposal.
/// - Source: Huber (1981), Robust Statistics, Wiley, section 7.7; Owen (2007), Contemp. Math. 443, 59–71.
///
/// @param epsilon how many scales from the target the parabola becomes a line, > 1
@Is("scores(f, log_scale!): scale + if(abs(z) <= epsilon, r*z, epsilon*(2*sign(r)*r - epsilon*scale))"
        + " where r = f - y, scale = exp(log_scale), z = r*exp(-log_scale)")
public record HuberScale(@Or("1.35") double epsilon) implements VectorLoss {

    public HuberScale {
        if (!(epsilon > 1 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("epsilon must be above 1 and finite, was " + epsilon);
        }
    }
}
