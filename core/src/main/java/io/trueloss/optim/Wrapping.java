package io.trueloss.optim;

import java.util.Optional;

/// A rule around another one: what it says nothing of, the one inside does.
interface Wrapping extends Rule {

    /// The rule inside.
    Rule rule();

    /// How many arrays it remembers itself, after those of the rule inside.
    default int own() {
        return 0;
    }

    /// One of its own arrays.
    default double[] own(Step at, int i) {
        return at.slot(rule().slots() + i);
    }

    @Override
    default double rate() {
        return rule().rate();
    }

    @Override
    default int looks() {
        return rule().looks();
    }

    @Override
    default int slots() {
        return rule().slots() + own();
    }

    @Override
    default double[] found(Step at) {
        return rule().found(at);
    }

    @Override
    default Optional<Double> clipped(double[][] slots, int t) {
        return rule().clipped(slots, t);
    }
}
