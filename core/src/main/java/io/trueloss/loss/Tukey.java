package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Squared near the target and flat beyond c, so that rows far off are given up: Tukey's biweight.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared, at most
///   c²/6.
/// - Minimised by: the centre of the bulk of the targets; there may be several local minima.
/// - Use when: some rows are plainly wrong, and what the others say is wanted as if those were not there.
/// - Avoid when: every row is real; or there is no good start: it is not convex, and a fit finds what its start
///   leads to.
/// - Source: Beaton and Tukey (1974), Technometrics 16(2), 147–185.
///
/// @param c beyond which error a row costs no more, in the unit of the target, > 0. For errors with standard
///   deviation 1, 4.685 keeps 95 percent of the efficiency of least squares.
@Is("if(abs(r) <= c, r^2/2*(1 - u + u^2/3), c^2/6) where r = f - y, u = (r/c)^2")
public record Tukey(@Or("4.685") double c) implements PointLoss {

    public Tukey {
        positive("c", c);
    }
}
