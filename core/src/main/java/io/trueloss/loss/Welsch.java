package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Squared near the target and soon flat, smooth throughout, so that rows far off are given up: a bell upside
/// down. Also called the Leclerc or correntropy loss.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared, below c²/2.
/// - Minimised by: the centre of the bulk of the targets; there may be several local minima.
/// - Use when: some rows are plainly wrong, and what the others say is wanted as if those were not there.
/// - Avoid when: every row is real; or there is no good start: it is not convex.
/// - Source: Holland and Welsch (1977), Commun. Stat. A 6(9), 813–827.
///
/// @param c the error that pulls most is c/sqrt(2), in the unit of the target, > 0. For errors with standard
///   deviation 1, 2.985 keeps 95 percent of the efficiency of least squares.
@Is("-c^2/2*expm1(-(r/c)^2) where r = f - y")
public record Welsch(@Or("2.985") double c) implements PointLoss {

    public Welsch {
        positive("c", c);
    }
}
