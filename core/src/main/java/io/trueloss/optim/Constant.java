package io.trueloss.optim;

/// Leaves the rate as it is.
///
/// - Use when: gradients are exact, or an average is taken of the weights.
/// - Source: elementary.
public record Constant() implements Schedule {

    @Override
    public double factor(int t) {
        return 1;
    }
}
