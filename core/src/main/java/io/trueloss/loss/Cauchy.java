package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// What an error costs if errors follow a Cauchy distribution: it grows like a logarithm, so that far rows
/// hardly pull. Also called the Lorentzian loss.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the centre of the bulk of the targets; there may be several local minima.
/// - Use when: errors of any size occur, and those far off shall count little without being ignored.
/// - Avoid when: there is no good start, or a fit must be certain to be the best one: it is not convex.
/// - Source: Holland and Welsch (1977), Commun. Stat. A 6(9), 813–827.
///
/// @param c the error that pulls most, in the unit of the target, > 0. For errors with standard deviation 1,
///   2.385 keeps 95 percent of the efficiency of least squares.
@Is("c^2/2*log1p((r/c)^2) where r = f - y")
public record Cauchy(@Or("2.385") double c) implements PointLoss {

    public Cauchy {
        positive("c", c);
    }
}
