package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// AdamW without a schedule: gradients are taken between a walk and its average, and the average is the answer.
///
/// - Memory: three numbers a weight.
/// - Use when: it is not known beforehand how long the run will be: no rate has to fall at its end.
/// - Avoid when: gradients are exact and a precise minimum is wanted: lbfgs is far faster.
/// - Source: Defazio et al. (2024), NeurIPS, arXiv 2405.15682. The average weighs each step by the square of
///   its rate, as in Optax.
///
/// @param rate length of the step, > 0
/// @param beta1 how near the average gradients are taken, between 0 and 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
/// @param decay the share, times the rate, by which each weight shrinks in a step, 0 or more
public record ScheduleFree(
        @Or("0.0025") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps,
        @Or("0") double decay)
        implements Rule {

    public ScheduleFree {
        Require.positive("rate", rate);
        Require.fraction("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.positive("eps", eps);
        Require.notNegative("decay", decay);
    }

    @Override
    public int slots() {
        return 3;
    }

    @Override
    public void step(Step at) {
        double[] square = at.slot(0);
        double[] walk = at.slot(1);
        double[] weight = at.slot(2);
        if (at.t() == 1) {
            System.arraycopy(at.w(), 0, walk, 0, walk.length);
        }
        double corrected = 1 - Power.pow(beta2, at.t());
        double squared = at.rate() * at.rate();
        for (int j = 0; j < walk.length; j++) {
            double g = at.g()[j];
            square[j] = beta2 * square[j] + (1 - beta2) * g * g;
            double before = average(at.w()[j], walk[j]);
            walk[j] -= at.rate() * (g / (Math.sqrt(square[j] / corrected) + eps) + decay * at.w()[j]);
            weight[j] += squared;
            double share = squared / weight[j];
            double average = (1 - share) * before + share * walk[j];
            at.w()[j] = beta1 * average + (1 - beta1) * walk[j];
        }
    }

    @Override
    public double[] found(Step at) {
        double[] average = at.w().clone();
        for (int j = 0; j < average.length; j++) {
            average[j] = average(at.w()[j], at.slot(1)[j]);
        }
        return average;
    }

    /// Gradients are taken at beta1 * average + (1 - beta1) * walk.
    private double average(double between, double walk) {
        return (between - (1 - beta1) * walk) / beta1;
    }
}
