package io.trueloss.optim;

import io.trueloss.error.Require;

/// Stops when the validation loss is so many percent above the lowest so far: GL of Prechelt.
///
/// The weights that are kept are those of the lowest validation loss. The percentage is of the lowest value
/// without its sign, so it means little for a loss that may be 0 or below, such as poisson's.
///
/// - Use when: several runs are made and the best is taken: it is quick.
/// - Avoid when: the validation loss is rough, as with few rows: it ends a run too early.
/// - Source: Prechelt (1998), Neural Networks 11(4), 761–767.
///
/// @param alpha how many percent above its lowest the validation loss may be, > 0
public record GeneralizationLoss(double alpha) implements Halt {
    public GeneralizationLoss {
        Require.positive("alpha", alpha);
    }

    @Override
    public boolean over(Course course) {
        return course.rise() > alpha;
    }
}
