package io.trueloss.optim;

import io.trueloss.optim.LineSearch.Trial;
import java.util.Arrays;
import java.util.Optional;

/// A search along lines under way, for a smooth objective: a direction from what was learned, a line search,
/// and learning from the step.
final class LineMoves implements Moves {
    private static final double FLOOR = 1e-14;
    private static final double NEARLY = 1e-6;
    private static final int MOST = 20;

    private final Penalised problem;
    private final Goal goal;
    private final Learned learned;
    private final Exhaustion exhaustion;
    private Point here;

    /// @param head the first array of what [#memory()] said; empty at a new start
    LineMoves(Penalised problem, Point from, double tolerance, Learned learned, double[] head) {
        this.problem = problem;
        this.here = from;
        this.goal = Goal.of(tolerance, 0, head);
        this.learned = learned;
        this.exhaustion = Exhaustion.of(MOST, head.length == 0 ? head : Arrays.copyOfRange(head, 2, 5));
    }

    /// What was learned, of what was remembered.
    static double[][] tail(double[][] memory) {
        return memory.length == 0 ? memory : Arrays.copyOfRange(memory, 1, memory.length);
    }

    /// What stood in front of it; empty if nothing was remembered.
    static double[] head(double[][] memory) {
        return memory.length == 0 ? new double[0] : memory[0];
    }

    @Override
    public Move next() {
        double residual = Vectors.largest(here.gradient());
        goal.see(here, residual);
        double[] way = learned.direction(here.gradient());
        double promise = -Vectors.dot(way, here.gradient()) / 2;
        if (residual == 0 || goal.flat(residual) && goal.settled(here, way, promise)) {
            return new Move.Arrived(here, problem.certificate(here, goal.largest()));
        }
        boolean over = exhaustion.over(here.value(), residual);
        Optional<Trial> found = promise > 0 && !over ? search(way) : Optional.empty();
        if (found.isEmpty() && !learned.empty() && !over) {
            learned.clear();
            found = search(learned.direction(here.gradient()));
        }
        if (found.isPresent()) {
            return moved(found.get());
        }
        boolean little = promise <= FLOOR * Math.abs(here.value()) && residual <= NEARLY * goal.largest();
        boolean floor = little || residual <= FLOOR * goal.largest();
        return floor
                ? new Move.Arrived(here, problem.certificate(here, goal.largest()))
                : new Move.Stuck(here, "no step down the gradient makes the objective smaller");
    }

    @Override
    public double[][] memory() {
        double[] tried = exhaustion.memory();
        return memory(new double[] {goal.largest(), goal.farthest(), tried[0], tried[1], tried[2]}, learned);
    }

    /// What was learned, with something in front of it.
    static double[][] memory(double[] head, Learned learned) {
        double[][] tail = learned.memory();
        double[][] memory = new double[tail.length + 1][];
        memory[0] = head;
        System.arraycopy(tail, 0, memory, 1, tail.length);
        return memory;
    }

    private Move moved(Trial trial) {
        Point to = trial.point();
        if (to.value() == Double.NEGATIVE_INFINITY) {
            return new Move.Lost(here, "the objective falls without end");
        }
        learned.add(Vectors.minus(to.w(), here.w()), Vectors.minus(to.gradient(), here.gradient()));
        here = to;
        return new Move.Made(to);
    }

    private Optional<Trial> search(double[] way) {
        var search = new LineSearch(problem, here, way);
        double alpha = learned.empty() ? first(way) : 1;
        Trial first = search.trial(alpha, problem.at(Vectors.moved(here.w(), alpha, way)));
        return learned.exacting() ? search.near(first) : search.from(first);
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
