package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Adam with Nesterov's look ahead: the step uses the momentum that the next one would have.
///
/// - Memory: two numbers a weight, and one more for all.
/// - Use when: Adam is used, and a little more speed along valleys is welcome.
/// - Avoid when: convergence must be certain: it inherits Adam's failures.
/// - Source: Dozat (2016), ICLR workshop; the momentum's own schedule as in PyTorch.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the mean gradient is kept from step to step, 0 or more and below 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
/// @param momentumDecay how fast the momentum grows to beta1, 0 or more
public record NAdam(
        @Or("0.002") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps,
        @Or("0.004") double momentumDecay)
        implements Rule {
    public NAdam {
        Require.positive("rate", rate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.positive("eps", eps);
        Require.notNegative("momentumDecay", momentumDecay);
    }

    @Override
    public int slots() {
        return 3;
    }

    @Override
    public void step(Step at) {
        double[] mean = at.slot(0);
        double[] square = at.slot(1);
        // One number is the same for all: what the product of the momenta so far lacks to 1.
        double[] lost = at.slot(2);
        double now = momentum(at.t());
        double next = momentum(at.t() + 1);
        double scale = Math.sqrt(1 - Power.pow(beta2, at.t()));
        for (int j = 0; j < mean.length; j++) {
            double g = at.g()[j];
            double product = (1 - lost[j]) * now;
            lost[j] = 1 - product;
            mean[j] = beta1 * mean[j] + (1 - beta1) * g;
            square[j] = beta2 * square[j] + (1 - beta2) * g * g;
            double ahead = (1 - now) * g / (1 - product) + next * mean[j] / (1 - product * next);
            at.w()[j] -= at.rate() * ahead / (Math.sqrt(square[j]) / scale + eps);
        }
    }

    private double momentum(int t) {
        return beta1 * (1 - 0.5 * Power.pow(0.96, t * momentumDecay));
    }
}
