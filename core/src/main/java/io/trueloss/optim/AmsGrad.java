package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Adam that never forgets its largest mean squared gradient, so that its steps do not grow again.
///
/// - Memory: three numbers a weight.
/// - Use when: Adam would do, and convergence on convex problems must be certain.
/// - Avoid when: the gradients were huge at the start: they shorten all steps that follow.
/// - Source: Reddi, Kale and Kumar (2018), ICLR, arXiv 1904.09237. The largest is taken before the correction
///   for the start, as in PyTorch.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the mean gradient is kept from step to step, 0 or more and below 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
public record AmsGrad(
        @Or("0.001") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps) implements Rule {
    public AmsGrad {
        Require.positive("rate", rate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.positive("eps", eps);
    }

    @Override
    public int slots() {
        return 3;
    }

    @Override
    public void step(Step at) {
        double[] mean = at.slot(0);
        double[] square = at.slot(1);
        double[] most = at.slot(2);
        double length = at.rate() / (1 - Power.pow(beta1, at.t()));
        double scale = Math.sqrt(1 - Power.pow(beta2, at.t()));
        for (int j = 0; j < mean.length; j++) {
            double g = at.g()[j];
            mean[j] = beta1 * mean[j] + (1 - beta1) * g;
            square[j] = beta2 * square[j] + (1 - beta2) * g * g;
            most[j] = Math.max(most[j], square[j]);
            at.w()[j] -= length * mean[j] / (Math.sqrt(most[j]) / scale + eps);
        }
    }
}
