package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Gives each weight a rate that is the ratio of its recent steps to its recent gradients, so that the unit
/// of the weight comes out by itself and no rate must be chosen.
///
/// - Memory: two numbers a weight.
/// - Use when: nothing is known of a good rate, and gradients are noisy.
/// - Avoid when: a precise minimum is wanted: it has no guarantee to reach one. Keras multiplies its steps by
///   0.001.
/// - Source: Zeiler (2012), arXiv 1212.5701.
///
/// @param rate length of the step, > 0
/// @param rho how much of the mean squares is kept from step to step, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
public record AdaDelta(
        @Or("1") double rate,
        @Or("0.9") double rho,
        @Or("1e-6") double eps) implements Rule {
    public AdaDelta {
        Require.positive("rate", rate);
        Require.belowOne("rho", rho);
        Require.positive("eps", eps);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public void step(Step at) {
        double[] slopes = at.slot(0);
        double[] moves = at.slot(1);
        for (int j = 0; j < slopes.length; j++) {
            double g = at.g()[j];
            slopes[j] = rho * slopes[j] + (1 - rho) * g * g;
            double move = Math.sqrt(moves[j] + eps) / Math.sqrt(slopes[j] + eps) * g;
            moves[j] = rho * moves[j] + (1 - rho) * move * move;
            at.w()[j] -= at.rate() * move;
        }
    }
}
