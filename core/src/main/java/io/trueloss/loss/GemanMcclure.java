package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Squared near the target and levelling off far from it, so that rows far off are given up, if more slowly
/// than by `welsch` or `tukey`.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared, below c²/2.
/// - Minimised by: the centre of the bulk of the targets; there may be several local minima.
/// - Use when: some rows are plainly wrong, and it is not clear where the wrong ones begin.
/// - Avoid when: every row is real; or there is no good start: it is not convex.
/// - Source: Geman and McClure (1987), Bull. Int. Stat. Inst. 52(4), 5–21; with a half and a scale: Barron
///   (2019), CVPR, 4331–4339, whose loss with alpha -2 is 4/c² times this one, with half its c as scale.
///
/// @param c the error at which half the most that a row can cost is reached, in the unit of the target, > 0
@Is("(c*r/hypot(c, r))^2/2 where r = f - y")
public record GemanMcclure(@Or("1") double c) implements PointLoss {

    public GemanMcclure {
        positive("c", c);
    }
}
