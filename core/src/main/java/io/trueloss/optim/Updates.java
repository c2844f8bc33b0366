package io.trueloss.optim;

/// A rule under way: proposes on a copy, refuses what is not finite, and shortens the step when it has to.
///
/// After each step the price of absolute values pulls the weights towards 0 by rate * l1, and holds there those
/// it would pull past it.
final class Updates implements Moves {
    private static final int REFUSALS = 20;
    private static final double RISEN = 1e6;

    private final Rule rule;
    private final Penalised problem;
    private final Goal goal;
    private final double ceiling;
    private Point here;
    private double[][] slots;
    private double rate;
    private int t;

    Updates(Rule rule, Penalised problem, Point from, double tolerance) {
        this.rule = rule;
        this.problem = problem;
        this.here = from;
        this.goal = new Goal(tolerance, Vectors.largest(problem.penalty().l1()), 0);
        this.ceiling = from.value() + RISEN * Math.max(1, Math.abs(from.value()));
        this.slots = new double[rule.slots()][problem.size()];
        this.rate = rule.rate();
    }

    @Override
    public Move next() {
        double[] pull = problem.subgradient(here);
        double residual = Vectors.largest(pull);
        goal.see(here, residual);
        boolean settled = goal.settled(here, Vectors.times(rate, pull), rate / 2 * Vectors.dot(pull, pull));
        if (residual == 0 || goal.flat(residual) && settled) {
            return new Move.Arrived(here, problem.certificate(here, goal.largest()));
        }
        t++;
        for (int refused = 0; refused <= REFUSALS; refused++) {
            double[] w = here.w().clone();
            double[][] kept = copy(slots);
            rule.step(new Step(w, here.gradient().clone(), rate, t, kept));
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
                here = to;
                return new Move.Made(to);
            }
            rate /= 2;
        }
        return new Move.Lost(here, "the objective is not finite at any of " + (REFUSALS + 1) + " shortened steps");
    }

    @Override
    public double[][] memory() {
        return copy(slots);
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
