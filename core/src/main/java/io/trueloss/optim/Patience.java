package io.trueloss.optim;

import io.trueloss.error.Require;

/// Stops when the validation loss had no new low for so many steps.
///
/// The weights that are kept are those of the lowest validation loss, not the last ones. Without validation
/// rows it looks at what is made small.
///
/// - Use when: always the first to try: it is the easiest to explain.
/// - Avoid when: a step is tiny, so that many without a new low mean nothing yet.
/// - Source: Morgan and Bourlard (1990), NIPS 2, 630–637.
///
/// @param steps how many steps without a new low are borne, 1 or more
public record Patience(int steps) implements Halt {
    public Patience {
        Require.atLeast("steps", 1, steps);
    }

    @Override
    public boolean over(Course course) {
        return course.sinceLowest() >= steps;
    }

    @Override
    public Needs needs() {
        return Needs.ANY;
    }
}
