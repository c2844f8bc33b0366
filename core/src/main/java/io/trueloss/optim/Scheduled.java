package io.trueloss.optim;

import io.trueloss.listing.Or;

/// Another rule whose rate follows a schedule.
///
/// - Memory: that of the rule inside.
/// - Use when: the rule would circle around the minimum at a constant rate, as with noisy gradients.
/// - Avoid when: the length of the run is not known: most schedules end at a step that must be said.
/// - Source: Robbins and Monro (1951), Ann. Math. Stat. 22(3), 400–407, for why rates must fall.
///
/// @param rule the rule inside
/// @param schedule how the rate changes from step to step
public record Scheduled(@Or("adam") Rule rule, @Or("cosine") Schedule schedule) implements Wrapping {

    @Override
    public void step(Step at) {
        double rate = at.rate() * schedule.factor(at.t());
        rule.step(new Step(at.w(), at.g(), at.value(), rate, at.t(), at.slots()));
    }
}
