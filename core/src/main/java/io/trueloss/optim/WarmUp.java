package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Lets the rate rise in a straight line, then follows another schedule.
///
/// - Use when: the first steps of a rule with averages are too bold, as those of Adam are.
/// - Source: Goyal et al. (2017), arXiv 1706.02677.
///
/// @param steps how many steps it takes, 1 or more
/// @param then what follows
public record WarmUp(@Or("100") int steps, @Or("constant") Schedule then) implements Schedule {

    public WarmUp {
        Require.atLeast("steps", 1, steps);
    }

    @Override
    public double factor(int t) {
        return t <= steps ? (double) t / steps : then.factor(t - steps);
    }
}
