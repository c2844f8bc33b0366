package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The absolute error with its corner rounded: `huber` divided by its delta, so that its slope ends at 1.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss.
/// - Minimised by: the point where residuals clipped to ±beta balance, as for `huber(delta=beta)`.
/// - Use when: the absolute error is meant, and a fit needs a curvature near the target.
/// - Avoid when: the loss shall be read as a squared error near the target: that is `huber`.
/// - Systems: as `SmoothL1Loss` of PyTorch; `huber(delta=d)` is d times `smooth-l1(beta=d)`.
/// - Source: Girshick (2015), ICCV, 1440–1448, with beta 1.
///
/// @param beta where the parabola becomes a line, in the unit of the target, > 0
@Is("if(abs(r) <= beta, beta*(r/beta)^2/2, abs(r) - beta/2) where r = f - y")
public record SmoothL1(@Or("1") double beta) implements PointLoss {

    public SmoothL1 {
        positive("beta", beta);
    }
}
