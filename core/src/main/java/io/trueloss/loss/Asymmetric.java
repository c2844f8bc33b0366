package io.trueloss.loss;

import static io.trueloss.error.Require.belowOne;
import static io.trueloss.error.Require.notNegative;

import io.trueloss.listing.Or;

/// The focal loss with a focus of its own for each class, for many labels of which few are 1: easy zeros
/// cost nothing.
///
/// - Domain: y 0 or 1, or a share between them (then the mean of the two costs); f any real number.
/// - Minimised by: a score on the side that the focus of both classes and the margin decide: not the
///   log-odds.
/// - Use when: almost all labels are 0, most of them plainly, and some are missed ones.
/// - Avoid when: a probability is wanted: it is not a proper score; or a fit must be certain to be the
///   best one: it is not convex.
/// - Source: Ridnik, Ben-Baruch, Zamir, Noy, Friedman, Protter and Zelnik-Manor (2021), ICCV, 82–91. The
///   defaults are those of the paper; their code has 1 for pos.
///
/// @param pos how strongly easy rows of class 1 are turned down (their gamma+), 0 or more
/// @param neg how strongly easy rows of class 0 are turned down (their gamma-), 0 or more
/// @param margin the probability up to which a row of class 0 costs nothing, 0 or more and below 1
@Is("y*exp(-pos*softplus(f))*softplus(-f)"
        + " + (1 - y)*max(0, sigmoid(f) - margin)^neg*max(0, -log(sigmoid(-f) + margin))")
public record Asymmetric(
        @Or("0") double pos,
        @Or("4") double neg,
        @Or("0.05") double margin) implements PointLoss {

    public Asymmetric {
        notNegative("pos", pos);
        notNegative("neg", neg);
        belowOne("margin", margin);
    }

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
