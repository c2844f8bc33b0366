package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Adam that trusts its mean squared gradient only once it has seen enough of them.
///
/// - Memory: two numbers a weight.
/// - Use when: Adam is used and a warm-up of its rate would be.
/// - Avoid when: the run has only a few steps.
/// - Source: Liu, Jiang, He, Chen, Liu, Gao and Han (2020), ICLR, arXiv 1908.03265. In the first steps (five
///   with a beta2 of 0.999) the original walks with bare momentum, which diverges where the start is steep;
///   with `guarded` they stay put.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the mean gradient is kept from step to step, 0 or more and below 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
/// @param guarded whether the first steps, which know too little, stay put
public record RAdam(
        @Or("0.001") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps,
        @Or("true") boolean guarded)
        implements Rule {
    public RAdam {
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
        double forgotten = Power.pow(beta2, at.t());
        double most = 2 / (1 - beta2) - 1;
        double seen = most - 2 * at.t() * forgotten / (1 - forgotten);
        double trust = Math.sqrt((seen - 4) * (seen - 2) * most / ((most - 4) * (most - 2) * seen));
        double length = at.rate() / (1 - Power.pow(beta1, at.t()));
        for (int j = 0; j < mean.length; j++) {
            double g = at.g()[j];
            mean[j] = beta1 * mean[j] + (1 - beta1) * g;
            square[j] = beta2 * square[j] + (1 - beta2) * g * g;
            if (seen > 5) {
                at.w()[j] -= length * mean[j] * trust * Math.sqrt(1 - forgotten) / (Math.sqrt(square[j]) + eps);
            } else if (!guarded) {
                at.w()[j] -= length * mean[j];
            }
        }
    }
}
