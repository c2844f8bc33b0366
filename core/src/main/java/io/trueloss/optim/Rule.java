package io.trueloss.optim;

/// One update from one gradient. The loop owns the weights and the slots, proposes on a copy, and refuses a
/// step that is not finite; the rule has no memory of its own.
public non-sealed interface Rule extends Optimizer {

    /// How many arrays, as long as the weights, it remembers from step to step.
    int slots();

    /// The length of a step, in units of weight per unit of gradient.
    double rate();

    /// How many gradients in a row it takes of the same rows, when it is given batches of them.
    default int looks() {
        return 1;
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
