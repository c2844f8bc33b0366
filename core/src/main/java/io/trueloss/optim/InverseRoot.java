package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Divides the rate by the square root of the number of steps: what noisy gradients of a convex objective need.
///
/// - Use when: gradients are noisy and the run may be of any length.
/// - Source: Robbins and Monro (1951), Ann. Math. Stat. 22(3), 400–407; Zinkevich (2003), ICML, 928–936.
///
/// @param warmup for how many steps the rate stays as it is, 0 or more
public record InverseRoot(@Or("0") int warmup) implements Schedule {

    public InverseRoot {
        Require.atLeast("warmup", 0, warmup);
    }

    @Override
    public double factor(int t) {
        double least = Math.max(1, warmup);
        return Math.sqrt(least / Math.max(t, least));
    }
}
