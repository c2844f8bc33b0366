package io.trueloss.optim;

import io.trueloss.arithmetic.Power;
import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Multiplies the rate by a factor every so many steps.
///
/// - Use when: progress has plateaus, and about how long they are is known.
/// - Source: PyTorch's StepLR.
///
/// @param steps after how many steps, 1 or more
/// @param by the factor, > 0
public record StepDecay(@Or("1000") int steps, @Or("0.1") double by) implements Schedule {

    public StepDecay {
        Require.atLeast("steps", 1, steps);
        Require.positive("by", by);
    }

    @Override
    public double factor(int t) {
        int times = (t - 1) / steps;
        return Power.pow(by, times);
    }
}
