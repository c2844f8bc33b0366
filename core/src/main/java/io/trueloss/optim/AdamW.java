package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Adam with weight decay of its own: each step first shrinks every weight by the same share, whatever the
/// size of its gradients.
///
/// - Memory: two numbers a weight.
/// - Use when: Adam is used and weights should stay small: an l2 penalty would be divided by the size of the
///   gradients, and rule the weights with small ones.
/// - Avoid when: the minimum of the penalised objective itself is wanted: decay is no penalty, and the walk
///   ends elsewhere.
/// - Source: Loshchilov and Hutter (2019), ICLR, arXiv 1711.05101. Decay as in PyTorch: a share rate * decay
///   each step.
///
/// @param rate length of the step, > 0
/// @param beta1 how much of the mean gradient is kept from step to step, 0 or more and below 1
/// @param beta2 how much of the mean squared gradient is kept, 0 or more and below 1
/// @param eps what keeps the division finite, > 0
/// @param decay the share, times the rate, by which each weight shrinks in a step, 0 or more
public record AdamW(
        @Or("0.001") double rate,
        @Or("0.9") double beta1,
        @Or("0.999") double beta2,
        @Or("1e-8") double eps,
        @Or("0.01") double decay)
        implements Rule {
    public AdamW {
        Require.positive("rate", rate);
        Require.belowOne("beta1", beta1);
        Require.belowOne("beta2", beta2);
        Require.positive("eps", eps);
        Require.notNegative("decay", decay);
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
            at.w()[j] *= 1 - at.rate() * decay;
            mean[j] = beta1 * mean[j] + (1 - beta1) * g;
            square[j] = beta2 * square[j] + (1 - beta2) * g * g;
            at.w()[j] -= length * mean[j] / (Math.sqrt(square[j]) / scale + eps);
        }
    }
}
