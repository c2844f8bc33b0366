package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Adam with the largest recent gradient in place of the root of the mean square.
///
/// - Memory: two numbers a weight.
/// - Use when: gradients are mostly small and sometimes large, as with rare words.
/// - Avoid when: single gradients are wild: one of them shortens the steps for long.
/// - Source: Kingma and Ba (2015), ICLR, arXiv 1412.6980, section 7.1; eps is added before the larger is
///   taken, as in PyTorch.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the mean gradient is kept from step to step, 0 or more and below 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
public record AdaMax(
        @Or("0.002") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps) implements Rule {
    public AdaMax {
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
        double[] most = at.slot(1);
        double length = at.rate() / (1 - Power.pow(beta1, at.t()));
        for (int j = 0; j < mean.length; j++) {
            mean[j] = beta1 * mean[j] + (1 - beta1) * at.g()[j];
            most[j] = Math.max(beta2 * most[j], Math.abs(at.g()[j]) + eps);
            at.w()[j] -= length * mean[j] / most[j];
        }
    }
}
