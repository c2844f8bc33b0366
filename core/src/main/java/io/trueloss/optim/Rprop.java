package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Steps whose length each weight finds by itself: longer while its gradient keeps its sign, shorter when the
/// sign turns.
///
/// - Memory: two numbers a weight.
/// - Use when: every gradient is exact (the full data), and scales differ wildly.
/// - Avoid when: gradients are of samples: a sign that turns by chance shortens the steps.
/// - Source: Riedmiller and Braun (1993), IEEE Int. Conf. Neural Networks, 586–591; after a turn of the sign
///   the weight waits one step, as in PyTorch.
///
/// @param rate length of the first step, > 0
/// @param shrink what a step is multiplied with when the sign turned, between 0 and 1
/// @param grow what it is multiplied with while the sign stays, > 0
/// @param least the shortest step, > 0
/// @param most the longest step, > 0
public record Rprop(
        @Or("0.01") double rate,
        @Or("0.5") double shrink,
        @Or("1.2") double grow,
        @Or("1e-6") double least,
        @Or("50") double most)
        implements Rule {
    public Rprop {
        Require.positive("rate", rate);
        Require.fraction("shrink", shrink);
        Require.positive("grow", grow);
        Require.positive("least", least);
        Require.positive("most", most);
    }

    @Override
    public int slots() {
        return 2;
    }

    @Override
    public void step(Step at) {
        double[] before = at.slot(0);
        double[] length = at.slot(1);
        for (int j = 0; j < before.length; j++) {
            double g = at.g()[j];
            double turned = g * before[j];
            double usual = at.t() == 1 ? at.rate() : length[j];
            double factor = turned > 0 ? grow : turned < 0 ? shrink : 1;
            length[j] = Math.clamp(usual * factor, least, most);
            before[j] = turned < 0 ? 0 : g;
            at.w()[j] -= Math.signum(before[j]) * length[j];
        }
    }
}
