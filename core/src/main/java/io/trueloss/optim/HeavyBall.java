package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;
import java.util.Optional;

/// Walks down the gradient with momentum: each step keeps a share of the one before, so that the walk gains
/// speed along a valley and swings across it less.
///
/// - Memory: one number a weight.
/// - Use when: gradients are cheap and the objective is a long valley: it takes about the square root of the
///   steps that gradient descent takes.
/// - Avoid when: the curvature changes much along the way: it may circle for ever on functions that are not
///   quadratic (Lessard, Recht and Packard 2016, SIAM J. Optim. 26(1), 57–95).
/// - Source: Polyak (1964), USSR Comput. Math. Math. Phys. 4(5), 1–17. The first step is a plain one, as in
///   PyTorch.
///
/// @param rate length of the step, > 0
/// @param momentum the share of the last step that is kept, 0 or more and below 1
/// @param dampening the share of each gradient after the first that is left out, 0 or more and below 1
public record HeavyBall(
        @Or("0.01") double rate,
        @Or("0.9") double momentum,
        @Or("0") double dampening) implements Rule {
    public HeavyBall {
        Require.positive("rate", rate);
        Require.belowOne("momentum", momentum);
        Require.belowOne("dampening", dampening);
    }

    @Override
    public Optional<Double> limit(double curvature) {
        return Optional.of(2 * (1 + momentum) / (1 - dampening) / curvature);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public void step(Step at) {
        double[] speed = at.slot(0);
        double fresh = at.t() == 1 ? 1 : 1 - dampening;
        for (int j = 0; j < speed.length; j++) {
            speed[j] = momentum * speed[j] + fresh * at.g()[j];
            at.w()[j] -= at.rate() * speed[j];
        }
    }
}
