package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Walks down the gradient with steps of a fixed length factor: the plainest rule, and the measure of the
/// others.
///
/// Stops when the largest entry of the smallest subgradient is at most the tolerance times the largest one met
/// (or the largest price), and the next step promises little or is short.
///
/// - Memory: none besides the weights.
/// - Use when: you want to see what the others are better than, or each gradient is nearly free.
/// - Avoid when: columns differ in scale or are correlated: it takes about as many steps as the ratio of the
///   largest curvature to the smallest. Above 2 / largest curvature it diverges.
/// - Source: Cauchy (1847), Comptes rendus 25, 536–538.
///
/// @param rate length of the step per unit of gradient, > 0
public record GradientDescent(@Or("0.1") double rate) implements Rule {
    public GradientDescent {
        Require.positive("rate", rate);
    }

    @Override
    public Optional<Double> limit(double curvature) {
        return Optional.of(2 / curvature);
    }

    @Override
    public int slots() {
        return 0;
    }

    @Override
    public void step(Step at) {
        double[] w = at.w();
        double[] g = at.g();
        for (int j = 0; j < w.length; j++) {
            w[j] = Math.fma(-at.rate(), g[j], w[j]);
        }
    }
}
