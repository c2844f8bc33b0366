package io.trueloss.loss;

import io.trueloss.listing.Or;

/// A power of the error, for a centre between the median and the middle of the extremes.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit to the power p.
/// - Minimised by: a median for p = 1, the mean for p = 2; the larger p, the nearer to the middle between the
///   least and the greatest target.
/// - Use when: wild targets shall count less than in a mean but more than in a median (p between 1 and 2), or
///   the largest errors are what costs (p above 2).
/// - Avoid when: p is between 1 and 2 and a method lives on curvature: at the target it is infinite, and
///   taken as 0.
/// - Source: Forsythe (1972), Technometrics 14(1), 159–166.
///
/// @param p the power of the error, 1 or more
@Is("abs(f - y)^p")
public record Lp(@Or("1.5") double p) implements PointLoss {

    public Lp {
        if (!(p >= 1 && Double.isFinite(p))) {
            throw new IllegalArgumentException("p must be 1 or more, and finite, was " + p);
        }
    }
}
