package io.trueloss.optim;

import java.util.Optional;

/// One update from one gradient. The loop owns the weights and the slots, proposes on a copy, and refuses a
/// step that is not finite; the rule has no memory of its own.
public non-sealed interface Rule extends Optimizer {

    /// How many arrays, as long as the weights, it remembers from step to step.
    int slots();

    /// The length of a step, in units of weight per unit of gradient.
    double rate();

    /// The rate above which its steps grow without end on a parabola of this largest curvature; empty if it
    /// is not known, as where steps are divided by the size of gradients.
    default Optional<Double> limit(double curvature) {
        return Optional.empty();
    }

    /// How many gradients in a row it takes of the same rows, when it is given batches of them.
    default int looks() {
        return 1;
    }

    /// The share of its steps for which it shortened the gradient; empty if it never does.
    ///
    /// @param slots what it remembers
    /// @param t how many steps it took
    default Optional<Double> clipped(double[][] slots, int t) {
        return Optional.empty();
    }

    /// Changes the weights, and the slots, in place.
    void step(Step at);

    /// The weights that the rule has found: those it was given, unless it takes its gradients elsewhere, as
    /// averages do.
    ///
    /// @param at the weights after a step, with the slots
    default double[] found(Step at) {
        return at.w();
    }
}
