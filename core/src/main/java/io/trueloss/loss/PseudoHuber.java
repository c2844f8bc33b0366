package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Huber's loss without a seam: squared near the target, ever more like a line far from it, smooth throughout.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the point where residuals, each divided by hypot(1, r/delta), balance.
/// - Use when: a few targets are wild, and derivatives of every order are wanted.
/// - Avoid when: the large errors are the ones that cost.
/// - Systems: as `reg:pseudohubererror` of XGBoost, where delta is `huber_slope`.
/// - Source: Charbonnier, Blanc-Féraud, Aubert and Barlaud (1997), IEEE Trans. Image Process. 6(2), 298–311;
///   the name: Hartley and Zisserman (2003), Multiple View Geometry, 2nd ed., appendix 6.
///
/// @param delta how far from the target it turns from a parabola to a line, and the slope of that line, in the
///   unit of the target, > 0
@Is("delta^2*(sqrt(1 + (r/delta)^2) - 1) where r = f - y")
public record PseudoHuber(@Or("1") double delta) implements PointLoss {

    public PseudoHuber {
        positive("delta", delta);
    }
}
