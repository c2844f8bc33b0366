package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Another rule whose answer is a running average of its weights.
///
/// - Memory: that of the rule inside, and one number a weight.
/// - Use when: gradients are noisy, so that the walk never settles: its average does.
/// - Avoid when: gradients are exact: the average lags behind the walk.
/// - Source: Polyak and Juditsky (1992), SIAM J. Control Optim. 30(4), 838–855; Ruppert (1988), Cornell
///   technical report 781; equal weights from a step on: Izmailov et al. (2018), UAI, arXiv 1803.05407.
///
/// @param rule the rule inside
/// @param decay how much of the average is kept from step to step, 0 or more and below 1; 0 weighs all steps
///     equally
/// @param after from which step on, 0 or more
public record Averaged(
        @Or("adam") Rule rule,
        @Or("0.99") double decay,
        @Or("0") int after) implements Wrapping {

    public Averaged {
        Require.belowOne("decay", decay);
        Require.atLeast("after", 0, after);
    }

    @Override
    public int own() {
        return 1;
    }

    @Override
    public void step(Step at) {
        rule.step(at);
        double[] average = own(at, 0);
        double[] walk = rule.found(at);
        int counted = at.t() - after;
        double fresh = counted <= 1 ? 1 : decay == 0 ? 1.0 / counted : 1 - decay;
        for (int j = 0; j < average.length; j++) {
            average[j] += fresh * (walk[j] - average[j]);
        }
    }

    @Override
    public double[] found(Step at) {
        return own(at, 0).clone();
    }
}
