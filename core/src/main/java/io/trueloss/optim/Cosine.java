package io.trueloss.optim;

import io.trueloss.arithmetic.Trig;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Lets the rate fall along half a cosine to a share of itself, and stay there.
///
/// - Use when: the length of the run is known.
/// - Source: Loshchilov and Hutter (2017), ICLR, arXiv 1608.03983, without restarts.
///
/// @param steps how many steps it takes, 1 or more
/// @param least the share of the rate at its end, 0 or more and below 1
public record Cosine(@Or("1000") int steps, @Or("0") double least) implements Schedule {

    public Cosine {
        Require.atLeast("steps", 1, steps);
        Require.belowOne("least", least);
    }

    @Override
    public double factor(int t) {
        double turn = Math.PI * Math.min(t - 1, steps) / steps;
        return least + (1 - least) * (1 + Trig.cos(turn)) / 2;
    }
}
