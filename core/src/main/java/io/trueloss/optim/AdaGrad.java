package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Gives each weight a rate of its own, which shrinks with all the gradients that the weight has seen.
///
/// - Memory: one number a weight.
/// - Use when: some columns are rare: their weights keep large steps while those of frequent ones shrink.
/// - Avoid when: the run is long: the steps only ever shrink.
/// - Source: Duchi, Hazan and Singer (2011), J. Mach. Learn. Res. 12, 2121–2159. `decay` and `start` as in
///   PyTorch; Keras and Optax start at 0.1.
///
/// @param rate length of the step, > 0
/// @param decay how fast the rate falls besides: it is divided by 1 + decay * steps, 0 or more
/// @param start what the sum of squares starts at, 0 or more
/// @param eps what keeps the division finite, > 0
public record AdaGrad(
        @Or("0.01") double rate,
        @Or("0") double decay,
        @Or("0") double start,
        @Or("1e-10") double eps) implements Rule {
    public AdaGrad {
        Require.positive("rate", rate);
        Require.notNegative("decay", decay);
        Require.notNegative("start", start);
        Require.positive("eps", eps);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void step(Step at) {
        double[] seen = at.slot(0);
        double rate = at.rate() / (1 + (at.t() - 1) * decay);
        for (int j = 0; j < seen.length; j++) {
            seen[j] += at.g()[j] * at.g()[j];
            at.w()[j] -= rate * at.g()[j] / (Math.sqrt(start + seen[j]) + eps);
        }
    }
}
