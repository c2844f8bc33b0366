package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Multiplies the rate by the same factor at every step.
///
/// - Use when: the rate is to fall smoothly, however long the run is.
/// - Source: PyTorch's ExponentialLR.
///
/// @param by the factor, > 0
public record Exponential(@Or("0.999") double by) implements Schedule {

    public Exponential {
        Require.positive("by", by);
    }

    @Override
    public double factor(int t) {
        return Power.pow(by, t - 1);
    }
}
