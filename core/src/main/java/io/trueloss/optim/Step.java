package io.trueloss.optim;

/// What a rule sees when it takes a step: a copy that it may change.
///
/// @param w the weights, to be changed
/// @param g the gradient there
/// @param value the value there
/// @param rate the length of the step: the rule's own, shortened while steps are refused
/// @param t the number of this step, from 1
/// @param slots what the rule remembers; zeros before the first step
public record Step(double[] w, double[] g, double value, double rate, int t, double[][] slots) {

    /// The slot of number i.
    public double[] slot(int i) {
        return slots[i];
    }
}
