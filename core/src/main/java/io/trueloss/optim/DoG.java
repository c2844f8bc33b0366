package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Finds its rate by itself: the farthest it has been from the start, over the root of the sum of all squared
/// gradients.
///
/// - Memory: one number a weight, and two more for all.
/// - Use when: there is no time to tune a rate, and the objective is convex or nearly so.
/// - Avoid when: scales differ much between weights: all share one rate.
/// - Source: Ivgi, Hinder and Carmon (2023), ICML, 14465–14499 (distance over gradients); rate 1 is theirs.
///
/// @param rate a factor of the rate that is found, > 0
/// @param start how far the first step goes, beside 1 and the length of the start, > 0
/// @param eps what keeps the division finite, > 0
public record DoG(
        @Or("1") double rate,
        @Or("1e-6") double start,
        @Or("1e-8") double eps) implements Rule {
    public DoG {
        Require.positive("rate", rate);
        Require.positive("start", start);
        Require.positive("eps", eps);
    }

    @Override
    public int slots() {
        return 3;
    }

    @Override
    public void step(Step at) {
        double[] origin = at.slot(0);
        if (at.t() == 1) {
            System.arraycopy(at.w(), 0, origin, 0, origin.length);
            at.slot(1)[0] = start * (1 + Vectors.length(origin));
        }
        double[] gone = Vectors.minus(at.w(), origin);
        at.slot(1)[0] = Math.max(at.slot(1)[0], Vectors.length(gone));
        at.slot(2)[0] += Vectors.dot(at.g(), at.g());
        double rate = at.rate() * at.slot(1)[0] / Math.sqrt(at.slot(2)[0] + eps);
        for (int j = 0; j < origin.length; j++) {
            at.w()[j] = Math.fma(-rate, at.g()[j], at.w()[j]);
        }
    }
}
