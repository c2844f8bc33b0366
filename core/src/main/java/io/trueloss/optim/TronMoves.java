package io.trueloss.optim;

import java.util.Arrays;

/// The trust region method under way.
final class TronMoves implements Moves {
    private static final double ACCEPT = 1e-4;
    private static final double NOISE = 1e-13;
    private static final double FLOOR = 1e-14;
    private static final double NEARLY = 1e-6;
    private static final double LOOSE = 0.1;
    private static final int TRIALS = 60;
    private static final int MOST = 20;

    private final Penalised problem;
    private final Goal goal;
    private final Exhaustion exhaustion;
    private double[] unit;
    private double radius;
    private Point here;

    /// @param memory what [#memory()] said, or empty
    TronMoves(Penalised problem, Point from, double tolerance, double[][] memory) {
        double[] head = LineMoves.head(memory);
        this.problem = problem;
        this.here = from;
        this.goal = Goal.of(tolerance, 0, head);
        this.exhaustion = Exhaustion.of(MOST, head.length == 0 ? head : Arrays.copyOfRange(head, 2, 5));
        this.radius = head.length == 0 ? Double.POSITIVE_INFINITY : head[5];
        this.unit = memory.length == 0 ? new double[problem.size()] : memory[1].clone();
    }

    @Override
    public Move next() {
        double residual = Vectors.largest(here.gradient());
        goal.see(here, residual);
        if (residual == 0) {
            return arrived();
        }
        Bent bent = new Bent(problem, here, unit);
        unit = bent.unit();
        if (!bent.finite()) {
            return new Move.Stuck(here, "the curvature is not finite");
        }
        radius = Math.min(radius, fresh() ? Vectors.length(bent.gradient()) : radius);
        Trusted trusted = Trusted.of(bent, radius, Math.min(LOOSE, Math.sqrt(residual / goal.largest())));
        if (goal.flat(residual) && trusted.inside() && goal.settled(here, bent.own(trusted.step()), trusted.gain())) {
            return arrived();
        }
        boolean over = exhaustion.over(here.value(), residual);
        for (int i = 0; i < TRIALS && !over && trusted.gain() > 0; i++) {
            Point to = problem.at(Vectors.moved(here.w(), 1, bent.own(trusted.step())));
            if (to.value() == Double.NEGATIVE_INFINITY) {
                return new Move.Lost(here, "the objective falls without end");
            }
            resize(trusted, to);
            if (accepted(trusted, to, residual)) {
                here = to;
                return new Move.Made(to);
            }
            trusted = Trusted.of(bent, radius, LOOSE);
        }
        boolean floor = trusted.gain() <= FLOOR * Math.abs(here.value()) && residual <= NEARLY * goal.largest();
        return floor ? arrived() : new Move.Stuck(here, "no step within a radius makes the objective smaller");
    }

    @Override
    public double[][] memory() {
        double[] tried = exhaustion.memory();
        double[] head = {goal.largest(), goal.farthest(), tried[0], tried[1], tried[2], radius};
        return new double[][] {head, unit.clone()};
    }

    private boolean fresh() {
        return radius == Double.POSITIVE_INFINITY;
    }

    private Move arrived() {
        return new Move.Arrived(here, problem.certificate(here, goal.largest()));
    }

    /// Lower by a share of what was promised; or, where values agree in all their digits, flatter.
    private boolean accepted(Trusted trusted, Point to, double residual) {
        double noise = NOISE * Math.abs(here.value());
        boolean alike = trusted.gain() <= noise && to.value() <= here.value() + noise;
        boolean lower = here.value() - to.value() > ACCEPT * trusted.gain();
        return to.finite() && (lower || alike && Vectors.largest(to.gradient()) < residual);
    }

    /// The rules of Lin and Moré, section 3: by how much of the promise was kept, and by where a parabola
    /// through both values has its lowest place.
    private void resize(Trusted trusted, Point to) {
        double length = trusted.length();
        if (!to.finite()) {
            radius = length / 4;
            return;
        }
        double rise = to.value() - here.value();
        double kept = -rise / trusted.gain();
        boolean noise = trusted.gain() <= NOISE * Math.abs(here.value());
        double bend = rise - trusted.slope();
        double lowest = (bend <= 0 ? 4 : Math.max(0.25, -trusted.slope() / bend / 2)) * length;
        if (noise) {
            radius = Vectors.largest(to.gradient()) < Vectors.largest(here.gradient()) ? radius : length / 4;
        } else if (kept < ACCEPT) {
            radius = Math.min(lowest, length / 2);
        } else if (kept < 0.25) {
            radius = Math.max(radius / 4, Math.min(lowest, radius / 2));
        } else if (kept < 0.75) {
            radius = Math.max(radius / 4, Math.min(lowest, 4 * radius));
        } else {
            radius = Math.max(radius, trusted.inside() ? Math.min(lowest, 4 * radius) : 4 * radius);
        }
    }
}
