package io.trueloss.optim;

import java.util.Arrays;

/// Proximal Newton under way.
final class ProximalMoves implements Moves {
    private static final double DECREASE = 0.1;
    private static final double NOISE = 1e-13;
    private static final int TRIALS = 50;
    private static final int POLISH = 2;

    private final Penalised problem;
    private final Goal goal;
    private final Lasso model;
    private Point here;
    private boolean ready;
    private double residual;
    private double before = Double.POSITIVE_INFINITY;
    private int polished;

    /// @param memory what [#memory()] said; empty at a new start
    ProximalMoves(Penalised problem, Point from, double tolerance, double[][] memory) {
        this.problem = problem;
        this.here = from;
        this.model = new Lasso(problem);
        if (memory.length == 0) {
            this.goal = new Goal(tolerance, Vectors.largest(problem.penalty().l1()), 0);
        } else {
            this.goal = new Goal(tolerance, memory[0][0], memory[0][1]);
            before = memory[0][2];
            polished = (int) memory[0][3];
            here = model.at(from.w());
            ready = true;
        }
    }

    @Override
    public Move next() {
        if (!ready) {
            here = model.at(here.w());
            ready = true;
        }
        if (!here.finite()) {
            return new Move.Stuck(here, "the curvature is not finite");
        }
        residual = Vectors.largest(problem.subgradient(here));
        goal.see(here, residual);
        if (residual == 0) {
            return arrived();
        }
        double[] lowest = model.lowest(here);
        double promise = promise(lowest);
        boolean near = goal.flat(residual) && goal.settled(here, Vectors.minus(lowest, here.w()), -promise / 2);
        if (near && (polished >= POLISH || residual > before / 4)) {
            return arrived();
        }
        polished += near ? 1 : 0;
        before = residual;
        Move move = moved(lowest, promise);
        return near && move instanceof Move.Stuck ? arrived() : move;
    }

    @Override
    public double[][] memory() {
        return !ready ? new double[0][] : new double[][] {{goal.largest(), goal.farthest(), before, polished}};
    }

    private Move arrived() {
        return new Move.Arrived(here, problem.certificate(here, goal.largest()));
    }

    private Move moved(double[] lowest, double promise) {
        double alpha = 1;
        for (int i = 0; i < TRIALS && promise < 0; i++, alpha /= 2) {
            double[] w = alpha == 1 ? lowest : Vectors.moved(here.w(), alpha, Vectors.minus(lowest, here.w()));
            if (Arrays.equals(w, here.w())) {
                break;
            }
            Point to = i == 0 ? model.at(w) : problem.at(w);
            if (to.value() == Double.NEGATIVE_INFINITY) {
                return new Move.Lost(here, "the objective falls without end");
            }
            if (accepted(to, alpha * promise)) {
                here = i == 0 ? to : model.at(w);
                return new Move.Made(here);
            }
        }
        ready = false;
        return new Move.Stuck(here, "no step towards the lowest place of the parabola makes the objective smaller");
    }

    /// A step that is lower by enough; or, where values agree in all their digits, one that flattens the
    /// subgradient.
    private boolean accepted(Point to, double promise) {
        if (!to.finite()) {
            return false;
        }
        double noise = NOISE * Math.abs(here.value());
        boolean alike = to.value() <= here.value() + noise && Math.abs(promise) <= noise;
        return to.value() <= here.value() + DECREASE * promise
                || alike && Vectors.largest(problem.subgradient(to)) < residual;
    }

    /// How much a straight line plus the price would fall on the way to the lowest place.
    private double promise(double[] lowest) {
        double[] l1 = problem.penalty().l1();
        double promise = 0;
        for (int j = 0; j < lowest.length; j++) {
            double weight = here.w()[j];
            promise += here.gradient()[j] * (lowest[j] - weight) + l1[j] * (Math.abs(lowest[j]) - Math.abs(weight));
        }
        return promise;
    }
}
