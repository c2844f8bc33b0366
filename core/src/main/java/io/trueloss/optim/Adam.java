package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Momentum, with each weight's step divided by the size of its recent gradients; both means are corrected
/// for having started at 0.
///
/// - Memory: two numbers a weight.
/// - Use when: gradients are noisy, scales differ, and there is little time to tune.
/// - Avoid when: convergence must be certain: on some convex problems it goes to the worst point (Reddi, Kale
///   and Kumar 2018, ICLR); amsgrad mends that.
/// - Source: Kingma and Ba (2015), ICLR, arXiv 1412.6980. Defaults as in PyTorch; Keras has an eps of 1e-7.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the mean gradient is kept from step to step, 0 or more and below 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
public record Adam(
        @Or("0.001") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps) implements Rule {
    public Adam {
        Require.positive("rate", rate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.positive("eps", eps);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public void step(Step at) {
        double[] mean = at.slot(0);
        double[] square = at.slot(1);
        double length = at.rate() / (1 - Power.pow(beta1, at.t()));
        double scale = Math.sqrt(1 - Power.pow(beta2, at.t()));
        for (int j = 0; j < mean.length; j++) {
            double g = at.g()[j];
            mean[j] = beta1 * mean[j] + (1 - beta1) * g;
            square[j] = beta2 * square[j] + (1 - beta2) * g * g;
            at.w()[j] -= length * mean[j] / (Math.sqrt(square[j]) / scale + eps);
        }
    }
}
