package io.trueloss.optim;

import java.util.Locale;

/// What is known about the point at which a fit stopped.
public sealed interface Certificate {

    /// The largest entry, without its sign, of the smallest subgradient; 0 exactly at a stationary point. In
    /// units of the objective per unit of (standardised) weight.
    double residual();

    /// What the numbers mean, and what they do not.
    String meaning();

    /// Half the squared Newton decrement of a convex objective.
    ///
    /// @param residual the largest entry of the gradient
    /// @param excess how far above its minimum the quadratic model of the objective is, in units of the
    ///     objective
    record Decrement(double residual, double excess) implements Certificate {
        @Override
        public String meaning() {
            return String.format(
                    Locale.ROOT,
                    "convex, and %.2g above its minimum, as its curvature tells (exactly if it is quadratic)",
                    excess);
        }
    }

    /// The gradient of a convex objective of unknown curvature.
    ///
    /// @param residual the largest entry of the gradient
    /// @param largest the largest residual met on the way
    record Gradient(double residual, double largest) implements Certificate {
        @Override
        public String meaning() {
            return "convex, and its gradient is nearly 0: nearly minimal; how nearly depends on a curvature that was "
                    + "not measured";
        }
    }

    /// The smallest subgradient of a convex objective with a penalty on absolute values, or with kinks.
    ///
    /// @param residual the largest entry of the smallest subgradient
    /// @param largest the largest residual met on the way
    record Subgradient(double residual, double largest) implements Certificate {
        @Override
        public String meaning() {
            return "convex, and its smallest subgradient is nearly 0: no small step in any direction makes it smaller";
        }
    }

    /// A lower bound of a convex objective, from its dual: the minimum is no further below than the gap.
    ///
    /// @param residual the largest entry of the smallest subgradient
    /// @param gap how far above its minimum the objective is at most, in units of the objective; over weights
    ///     whose coordinates without a price are no further away than 1 and their own size
    record Gap(double residual, double gap) implements Certificate {
        @Override
        public String meaning() {
            return String.format(Locale.ROOT, "convex, and at most %.2g above its minimum (duality gap)", gap);
        }
    }

    /// A lower bound of a convex objective whose minimum lies at the edge of where it is finite, from the walls
    /// that kept it inside.
    ///
    /// @param residual the largest entry of the gradient, walls included
    /// @param gap how far above its lowest value the objective is at most, in units of the objective
    /// @param rows how many rows are at the edge
    /// @param first the first of them, counted from 0; -1 if there is none
    record Edge(double residual, double gap, int rows, int first) implements Certificate {
        @Override
        public String meaning() {
            String where = rows == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "; that is at the edge of where the loss is finite, with %d of the training rows on it,"
                                    + " the first of them row %d",
                            rows,
                            first + 1);
            return String.format(
                            Locale.ROOT, "convex, and at most %.2g above its lowest value (multipliers of walls)", gap)
                    + where;
        }
    }

    /// Gradient and curvature of an objective that is not known to be convex, in the directions that were
    /// looked at.
    ///
    /// @param residual the largest entry of the smallest subgradient
    /// @param smallest the smallest curvature met, at least the smallest eigenvalue of the Hessian
    /// @param directions how many directions, each orthogonal to the others, were looked at
    record Explored(double residual, double smallest, int directions) implements Certificate {
        @Override
        public String meaning() {
            return smallest < 0
                    ? "not proven convex; stationary but some direction curves down: a saddle, not a minimum"
                    : "not proven convex; stationary, and in " + directions + " directions, chosen to find one, none "
                            + "curves down: probably a local minimum, perhaps not lowest";
        }
    }

    /// Gradient and curvature of an objective that is not known to be convex.
    ///
    /// @param residual the largest entry of the smallest subgradient
    /// @param smallest the smallest eigenvalue of the Hessian; NaN if it was not measured
    record Stationary(double residual, double smallest) implements Certificate {
        @Override
        public String meaning() {
            if (Double.isNaN(smallest)) {
                return "not proven convex; flat to the eye, so it may be a local minimum or a saddle: the curvature "
                        + "was not measured";
            }
            return smallest >= 0
                    ? "not proven convex; stationary and no direction curves down: a local minimum, perhaps not lowest"
                    : "not proven convex; stationary but some direction curves down: a saddle, not a minimum";
        }
    }
}
