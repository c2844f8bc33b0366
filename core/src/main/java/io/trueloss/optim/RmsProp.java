package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Divides each weight's step by the size of its recent gradients.
///
/// - Memory: one number a weight, one more with momentum, one more when centred.
/// - Use when: the scale of the gradients differs between weights or drifts.
/// - Avoid when: convergence must be certain: like Adam, it fails on some convex problems.
/// - Source: Tieleman and Hinton (2012), Neural Networks for Machine Learning, lecture 6.5; centred: Graves
///   (2013), arXiv 1308.0850. Defaults as in PyTorch; Keras has a rate of 0.001, alpha of 0.9 and eps of
///   1e-7.
///
/// @param rate length of the step, > 0
/// @param alpha how much of the mean squared gradient is kept from step to step, 0 or more and below 1
/// @param momentum the share of the last step that is kept, 0 or more and below 1
/// @param centred whether the mean gradient is taken off before squaring
/// @param eps what keeps the division finite, > 0
public record RmsProp(
        @Or("0.01") double rate,
        @Or("0.99") double alpha,
        @Or("0") double momentum,
        @Or("false") boolean centred,
        @Or("1e-8") double eps)
        implements Rule {
    public RmsProp {
        Require.positive("rate", rate);
        Require.belowOne("alpha", alpha);
        Require.belowOne("momentum", momentum);
        Require.positive("eps", eps);
    }

    @Override
    public int slots() {
        return 3;
    }

    @Override
    public void step(Step at) {
        double[] squares = at.slot(0);
        double[] mean = at.slot(1);
        double[] speed = at.slot(2);
        for (int j = 0; j < squares.length; j++) {
            double g = at.g()[j];
            squares[j] = alpha * squares[j] + (1 - alpha) * g * g;
            mean[j] = alpha * mean[j] + (1 - alpha) * g;
            double spread = centred ? squares[j] - mean[j] * mean[j] : squares[j];
            speed[j] = momentum * speed[j] + g / (Math.sqrt(spread) + eps);
            at.w()[j] -= at.rate() * speed[j];
        }
    }
}
