package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;
import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The pinball loss with its corner smoothed by a logistic kernel, for a quantile by a method that needs
/// curvature.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss. It exceeds the
///   pinball loss by at most width*log(2), at the target.
/// - Minimised by: the point below which a share q of the targets lies, each target counted not at one point
///   but as a logistic distribution of scale `width`: nearly the q-quantile where the width is small beside
///   the spread.
/// - Use when: a quantile is wanted, and the fit needs derivatives everywhere.
/// - Avoid when: the quantile must be exact: that is `quantile`.
/// - Systems: the gradient of XGBoost's `reg:quantileerror` is, but for a factor S, that of width = 0.02*S,
///   where S is the squared mean of the roots of the absolute residuals; its curvature is another one, of a
///   majorant.
/// - Source: Zheng (2011), Int. J. Mach. Learn. Cybern. 2(3), 191–207; as a convolution: Fernandes, Guerre and
///   Horta (2021), J. Bus. Econ. Stat. 39(1), 338–357.
///
/// @param q the share of targets that shall lie below the score, between 0 and 1
/// @param width the scale of the kernel, in the unit of the target, > 0
@Is("width*softplus(r/width) - q*r where r = f - y")
public record SmoothQuantile(
        @Or("0.5") double q, @Or("0.02") double width) implements PointLoss {

    public SmoothQuantile {
        fraction("q", q);
        positive("width", width);
    }
}
