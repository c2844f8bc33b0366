package io.trueloss.optim;

import io.trueloss.optim.LineSearch.Trial;
import java.util.Optional;

/// L-BFGS under way, for a smooth objective.
final class LbfgsMoves implements Moves {
    private static final double FLOOR = 1e-14;
    private static final double NEARLY = 1e-6;

    private final Penalised problem;
    private final Goal goal;
    private final Pairs pairs;
    private final Exhaustion exhaustion = new Exhaustion(20);
    private Point here;

    LbfgsMoves(Penalised problem, Point from, Goal goal, Pairs pairs) {
        this.problem = problem;
        this.here = from;
        this.goal = goal;
        this.pairs = pairs;
    }

    @Override
    public Move next() {
        double residual = Vectors.largest(here.gradient());
        goal.see(here, residual);
        double[] way = pairs.direction(here.gradient());
        double promise = -Vectors.dot(way, here.gradient()) / 2;
        if (residual == 0 || goal.flat(residual) && goal.settled(here, way, promise)) {
            return new Move.Arrived(here, problem.certificate(here, goal.largest()));
        }
        boolean over = exhaustion.over(here.value(), residual);
        Optional<Trial> found = promise > 0 && !over ? search(way) : Optional.empty();
        if (found.isEmpty() && !pairs.empty() && !over) {
            pairs.clear();
            found = search(pairs.direction(here.gradient()));
        }
        if (found.isPresent()) {
            return moved(found.get());
        }
        boolean floor = promise <= FLOOR * Math.abs(here.value()) && residual <= NEARLY * goal.largest();
        return floor
                ? new Move.Arrived(here, problem.certificate(here, goal.largest()))
                : new Move.Stuck(here, "no step down the gradient makes the objective smaller");
    }

    @Override
    public double[][] memory() {
        return pairs.memory(goal);
    }

    private Move moved(Trial trial) {
        Point to = trial.point();
        if (to.value() == Double.NEGATIVE_INFINITY) {
            return new Move.Lost(here, "the objective falls without end");
        }
        pairs.add(Vectors.minus(to.w(), here.w()), Vectors.minus(to.gradient(), here.gradient()));
        here = to;
        return new Move.Made(to);
    }

    private Optional<Trial> search(double[] way) {
        var search = new LineSearch(problem, here, way);
        double alpha = pairs.empty() ? first(way) : 1;
        return search.from(search.trial(alpha, problem.at(Vectors.moved(here.w(), alpha, way))));
    }

    /// The first step, when no scale is known: a hundredth of the weights' own size, or the step along which a
    /// straight line would lose a tenth of the value.
    private double first(double[] way) {
        double weights = Vectors.largest(here.w());
        if (weights > 0) {
            return weights / 100 / Vectors.largest(way);
        }
        double steepness = Vectors.length(way);
        return here.value() == 0 ? 1 / steepness : Math.abs(here.value()) / 10 / steepness / steepness;
    }
}
