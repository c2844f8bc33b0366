package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;

import io.trueloss.listing.Or;

/// The interval score, also called Winkler's: the width of a predicted interval, and a fine for each target
/// outside of it in proportion to how far outside it is.
///
/// - Domain: y, lower and upper any real number, in the unit of the target, which is the unit of the loss. A
///   lower end above the upper one is not forbidden, but never cheaper.
/// - Minimised by: the quantiles of the targets at alpha/2 and 1 - alpha/2; each may be an interval.
/// - Use when: an interval that holds a share 1 - alpha of targets is wanted, as narrow as it can be.
/// - Avoid when: the whole distribution is wanted: see `multi-quantile`; or alpha is so small that few rows lie
///   outside.
/// - Systems: none of the common ones trains with it; it is 2/alpha times the sum of two pinball losses.
/// - Source: Winkler (1972), J. Am. Stat. Assoc. 67(337), 187–191; Gneiting and Raftery (2007), J. Am. Stat.
///   Assoc. 102(477), 359–378.
///
/// @param alpha the share of targets that may lie outside, between 0 and 1
@Is("scores(lower, upper): upper - lower + 2/alpha*(max(0, lower - y) + max(0, y - upper))")
public record IntervalScore(@Or("0.1") double alpha) implements VectorLoss {

    public IntervalScore {
        fraction("alpha", alpha);
    }
}
