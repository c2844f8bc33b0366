package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Walks down the gradient with momentum that looks ahead: as heavy ball, but each step adds the gradient
/// once more, as if it were taken where the momentum leads.
///
/// - Memory: one number a weight.
/// - Use when: the objective is convex and smooth: no method that sees gradients alone is faster in the worst
///   case.
/// - Avoid when: gradients are noisy: the momentum carries the noise along.
/// - Source: Nesterov (1983), Sov. Math. Dokl. 27(2), 372–376, in the form of Sutskever, Martens, Dahl and
///   Hinton (2013), ICML, 1139–1147, with the sign and order of PyTorch.
///
/// @param rate length of the step, > 0
/// @param momentum the share of the last step that is kept, 0 or more and below 1
public record Nesterov(@Or("0.01") double rate, @Or("0.9") double momentum) implements Rule {
    public Nesterov {
        Require.positive("rate", rate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Optional<Double> limit(double curvature) {
        return Optional.of(2 * (1 + momentum) / (1 + 2 * momentum) / curvature);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void step(Step at) {
        double[] speed = at.slot(0);
        for (int j = 0; j < speed.length; j++) {
            speed[j] = momentum * speed[j] + at.g()[j];
            at.w()[j] -= at.rate() * (at.g()[j] + momentum * speed[j]);
        }
    }
}
