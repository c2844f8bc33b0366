package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Squared near the target, ever more like a line far from it, but without ever becoming one: the slope of
/// wild rows nears c slowly.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the point where residuals, each divided by 1 + |r|/c, balance.
/// - Use when: a few targets are wild, and how wild is not known.
/// - Avoid when: the large errors are the ones that cost.
/// - Systems: as LightGBM's `fair`, where c is `fair_c`.
/// - Source: Fair (1974), Ann. Econ. Soc. Meas. 3(4), 667–677; Rey (1983), Introduction to Robust and
///   Quasi-Robust Statistical Methods, Springer. It is c^2*(|u| - log(1 + |u|)) with u = r/c.
///
/// @param c how far from the target it turns from a parabola to a line, and the slope that it nears, in the
///     unit of the target, > 0
@Is("c^2*if(u < 0, -u - log1p(-u), u - log1p(u)) where u = (f - y)/c")
public record Fair(@Or("1") double c) implements PointLoss {

    public Fair {
        positive("c", c);
    }
}
