package io.trueloss.optim;

import java.util.Arrays;

/// A rule under way: proposes on a copy, refuses what is not finite, and shortens the step when it has to.
///
/// After each step the price of absolute values pulls the weights towards 0 by rate * l1, and holds there those
/// it would pull past it.
final class Updates implements Moves {
    private static final int REFUSALS = 20;
    private static final double RISEN = 1e6;
    private static final int STILL = 100;

    private final Rule rule;
    private final Penalised problem;
    private final Goal goal;
    private final double ceiling;
    /// Where gradients are taken.
    private Point here;
    /// What the rule has found: mostly the same point.
    private Point found;
    private double[][] slots;
    private double rate;
    private int t;
    private int still;

    Updates(Rule rule, Penalised problem, Point from, double tolerance) {
        this.rule = rule;
        this.problem = problem;
        this.here = from;
        this.found = from;
        this.goal = new Goal(tolerance, Vectors.largest(problem.penalty().l1()), 0);
        this.ceiling = from.value() + RISEN * Math.max(1, Math.abs(from.value()));
        this.slots = new double[rule.slots()][problem.size()];
        this.rate = rule.rate();
    }

    @Override
    public Move next() {
        double[] pull = problem.subgradient(found);
        double residual = Vectors.largest(pull);
        goal.see(found, residual);
        boolean settled = goal.settled(found, Vectors.times(rate, pull), rate / 2 * Vectors.dot(pull, pull));
        if (residual == 0 || goal.flat(residual) && settled) {
            return new Move.Arrived(found, problem.certificate(found, goal.largest()));
        }
        t++;
        for (int refused = 0; refused <= REFUSALS; refused++) {
            double[] w = here.w().clone();
            double[][] kept = copy(slots);
            Step step = new Step(w, here.gradient().clone(), here.value(), rate, t, kept);
            rule.step(step);
            shrink(w);
            Point to = problem.at(w);
            if (to.value() == Double.NEGATIVE_INFINITY) {
                return new Move.Lost(to, "the objective falls without end");
            }
            if (to.value() > ceiling && to.finite()) {
                return new Move.Lost(to, "the objective rose " + (long) RISEN + " times: the rate is too large");
            }
            if (to.finite()) {
                slots = kept;
                Point before = found;
                here = to;
                found = found(step, to);
                still = Arrays.equals(before.w(), found.w()) ? still + 1 : 0;
                return still < STILL ? new Move.Made(found) : new Move.Stuck(found, "the rule stands still");
            }
            rate /= 2;
        }
        return new Move.Lost(here, "the objective is not finite at any of " + (REFUSALS + 1) + " shortened steps");
    }

    @Override
    public double[][] memory() {
        return copy(slots);
    }

    private Point found(Step step, Point to) {
        double[] w = rule.found(step);
        return w == step.w() ? to : problem.at(w);
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
