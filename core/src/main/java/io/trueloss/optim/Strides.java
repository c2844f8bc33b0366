package io.trueloss.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The steps of a rule: proposed on a copy, refused where what comes of them is not finite, and shortened when
/// they have to be.
///
/// After each step the price of absolute values pulls the weights towards 0 by rate * l1, and holds there those
/// it would pull past it.
final class Strides {
    private static final int REFUSALS = 20;
    private static final double RISEN = 1e6;
    private static final int STILL = 100;

    private final Rule rule;
    private final Penalised problem;
    private final Goal goal;
    private final double ceiling;
    private double[] walk;
    private Point found;
    private double[][] slots;
    private double rate;
    private int t;
    private int still;
    private Optional<Step> last = Optional.empty();
    private Optional<Point> infinite = Optional.empty();

    /// @param from what an earlier run found, or where to start
    /// @param memory what [#memory()] said; empty at a new start
    Strides(Rule rule, Penalised problem, Point from, double tolerance, double[][] memory) {
        this.rule = rule;
        this.problem = problem;
        this.found = from;
        double l1 = Vectors.largest(problem.penalty().l1());
        if (memory.length == 0) {
            this.walk = from.w();
            this.goal = new Goal(tolerance, l1, 0);
            this.ceiling = from.value() + RISEN * Math.max(1, Math.abs(from.value()));
            this.slots = new double[rule.slots()][problem.size()];
            this.rate = rule.rate();
        } else {
            double[] told = memory[0];
            this.walk = memory[1].clone();
            this.rate = told[0];
            this.ceiling = told[1];
            this.goal = new Goal(tolerance, told[2], told[3]);
            this.t = (int) told[4];
            this.still = (int) told[5];
            this.slots = copy(Arrays.copyOfRange(memory, 2, memory.length));
        }
    }

    Penalised problem() {
        return problem;
    }

    /// How many gradients of the same rows a step of the rule takes.
    int looks() {
        return rule.looks();
    }

    /// How many steps were taken.
    int taken() {
        return t;
    }

    /// Where gradients are taken.
    double[] walk() {
        return walk;
    }

    /// What the rule has found: mostly where it walks.
    Point found() {
        return found;
    }

    /// What the rule has found, if the tolerance is met there.
    Optional<Move> arrived() {
        return goal.arrived(problem, found, rate);
    }

    /// Takes a step from a point, judged by what is seen where it leads: a point that is finite or falls
    /// without end. Empty if no step leads to one.
    Optional<Point> from(Point here, Function<double[], Point> seen) {
        t++;
        for (int refused = 0; refused <= REFUSALS; refused++) {
            double[] w = here.w().clone();
            double[][] kept = copy(slots);
            Step step = new Step(w, here.gradient().clone(), here.value(), rate, t, kept);
            rule.step(step);
            shrink(w);
            Point to = seen.apply(w);
            if (to.finite() || to.value() == Double.NEGATIVE_INFINITY) {
                slots = kept;
                walk = w;
                last = Optional.of(step);
                return Optional.of(to);
            }
            infinite = Optional.of(to);
            rate /= 2;
        }
        return Optional.empty();
    }

    /// The move that led to this point, seen on all rows.
    Move moved(Point to) {
        if (to.value() > ceiling) {
            return new Move.Lost(to, "the objective rose " + (long) RISEN + " times: the rate is too large");
        }
        double[] w = last.map(rule::found).orElse(to.w());
        double[] before = found.w();
        found = w == to.w() ? to : problem.seen(w);
        still = Arrays.equals(before, found.w()) ? still + 1 : 0;
        return still < STILL ? new Move.Made(found) : new Move.Stuck(found, "the rule stands still");
    }

    /// There was no step to take.
    Move lost() {
        return new Move.Lost(
                infinite.orElse(found), "the objective is not finite at any of " + (REFUSALS + 1) + " shortened steps");
    }

    /// The objective has no lower end.
    Move endless(Point to) {
        return new Move.Lost(to, "the objective falls without end");
    }

    /// For which share of its steps the rule had its gradient shortened.
    Optional<Double> clipped() {
        return rule.clipped(slots, t);
    }

    double[][] memory() {
        List<double[]> memory = new ArrayList<>();
        memory.add(new double[] {rate, ceiling, goal.largest(), goal.farthest(), t, still});
        memory.add(walk.clone());
        memory.addAll(List.of(copy(slots)));
        return memory.toArray(double[][]::new);
    }

    private void shrink(double[] w) {
        double[] l1 = problem.penalty().l1();
        for (int j = 0; j < w.length; j++) {
            if (l1[j] > 0) {
                w[j] = Math.copySign(Math.max(0, Math.abs(w[j]) - rate * l1[j]), w[j]);
            }
        }
    }

    private static double[][] copy(double[][] slots) {
        double[][] copy = new double[slots.length][];
        for (int i = 0; i < slots.length; i++) {
            copy[i] = slots[i].clone();
        }
        return copy;
    }
}
