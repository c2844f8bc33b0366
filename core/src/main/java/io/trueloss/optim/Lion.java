package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Steps of one length in every weight: only the sign of a momentum counts.
///
/// - Memory: one number a weight.
/// - Use when: memory is short, or gradients are so noisy that their size says little.
/// - Avoid when: a precise minimum is wanted: at a constant rate it never settles. Its rate should be 3 to 10
///   times smaller than Adam's.
/// - Source: Chen et al. (2023), NeurIPS, arXiv 2302.06675.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the momentum is in the step, 0 or more and below 1
/// @param beta2 how much of the momentum is kept from step to step, 0 or more and below 1
/// @param decay the share, times the rate, by which each weight shrinks in a step, 0 or more
public record Lion(
        @Or("0.0001") double rate,
        @Or("0.9") double beta1,
        @Or("0.99") double beta2,
        @Or("0") double decay) implements Rule {
    public Lion {
        Require.positive("rate", rate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.notNegative("decay", decay);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void step(Step at) {
        double[] mean = at.slot(0);
        for (int j = 0; j < mean.length; j++) {
            double g = at.g()[j];
            double mixed = beta1 * mean[j] + (1 - beta1) * g;
            at.w()[j] -= at.rate() * (Math.signum(mixed) + decay * at.w()[j]);
            mean[j] = beta2 * mean[j] + (1 - beta2) * g;
        }
    }
}
