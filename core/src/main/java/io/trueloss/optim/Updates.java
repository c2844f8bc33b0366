package io.trueloss.optim;

import java.util.Optional;

/// A rule under way on the gradient of the whole objective: one move is one step.
final class Updates implements Moves {
    private final Strides strides;
    private Point here;

    Updates(Strides strides) {
        this.strides = strides;
        Point found = strides.found();
        this.here = strides.walk() == found.w() ? found : strides.problem().seen(strides.walk());
    }

    @Override
    public Move next() {
        return strides.arrived().orElseGet(this::step);
    }

    private Move step() {
        Optional<Point> to = strides.from(here, strides.problem()::at);
        if (to.isEmpty()) {
            return strides.lost();
        }
        here = to.get();
        return here.finite() ? strides.moved(here) : strides.endless(here);
    }

    @Override
    public double[][] memory() {
        return strides.memory();
    }

    @Override
    public Optional<Double> clipped() {
        return strides.clipped();
    }
}
