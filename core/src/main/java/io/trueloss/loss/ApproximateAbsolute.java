package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The absolute error with its corner rounded off by a root, known as Charbonnier's loss too.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss. At the target
///   it is sqrt(delta), not 0.
/// - Minimised by: nearly the median of the targets, the more nearly the smaller delta is.
/// - Use when: a median is meant, and the fit needs derivatives everywhere.
/// - Avoid when: the loss of a perfect fit should read 0: `pseudo-huber(delta=d)` is d times this one with
///   delta = d², less d².
/// - Source: Charbonnier, Blanc-Féraud, Aubert and Barlaud (1997), IEEE Trans. Image Process. 6(2), 298–311.
///   Weka's `ApproximateAbsoluteError` has delta 0.01; the epsilon that others write is sqrt(delta).
///
/// @param delta how strongly the corner is rounded, in the unit of the target squared, > 0
@Is("sqrt((f - y)^2 + delta)")
public record ApproximateAbsolute(@Or("0.01") double delta) implements PointLoss {

    public ApproximateAbsolute {
        positive("delta", delta);
    }
}
