package io.trueloss.optim;

/// OWL-QN under way: L-BFGS for the smooth part, each step kept where no weight with a price changes its sign.
final class OrthantMoves implements Moves {
    private static final double DECREASE = 1e-4;
    private static final double NOISE = 1e-13;
    private static final int TRIALS = 50;

    private final Penalised problem;
    private final Goal goal;
    private final Pairs pairs;
    private Point here;

    OrthantMoves(Penalised problem, Point from, Goal goal, Pairs pairs) {
        this.problem = problem;
        this.here = from;
        this.goal = goal;
        this.pairs = pairs;
    }

    @Override
    public Move next() {
        double[] pull = problem.subgradient(here);
        double residual = Vectors.largest(pull);
        goal.see(here, residual);
        double[] way = aligned(pairs.direction(pull), pull);
        boolean settled = goal.settled(here, way, -Vectors.dot(way, pull) / 2);
        if (residual == 0 || goal.flat(residual) && settled) {
            return new Move.Arrived(here, problem.certificate(here, goal.largest()));
        }
        if (!(Vectors.dot(way, pull) < 0)) {
            pairs.clear();
            way = Vectors.times(-1, pull);
        }
        double alpha = pairs.empty() ? 1 / Vectors.length(pull) : 1;
        for (int i = 0; i < TRIALS; i++, alpha /= 2) {
            Point to = problem.at(kept(Vectors.moved(here.w(), alpha, way), pull));
            if (to.value() == Double.NEGATIVE_INFINITY) {
                return new Move.Lost(here, "the objective falls without end");
            }
            if (accepted(to, pull, residual)) {
                pairs.add(Vectors.minus(to.w(), here.w()), Vectors.minus(to.gradient(), here.gradient()));
                here = to;
                return new Move.Made(to);
            }
        }
        if (!pairs.empty()) {
            pairs.clear();
            return next();
        }
        return new Move.Stuck(here, "no step down the subgradient makes the objective smaller");
    }

    @Override
    public double[][] memory() {
        return LineMoves.memory(new double[] {goal.largest(), goal.farthest()}, pairs);
    }

    /// A step that is lower by enough; or, where values agree in all their digits, one that flattens the
    /// subgradient.
    private boolean accepted(Point to, double[] pull, double residual) {
        double promise = Vectors.dot(pull, Vectors.minus(to.w(), here.w()));
        if (!to.finite() || !(promise < 0)) {
            return false;
        }
        double noise = NOISE * Math.abs(here.value());
        boolean alike = to.value() <= here.value() + noise && Math.abs(promise) <= noise;
        return to.value() <= here.value() + DECREASE * promise
                || alike && Vectors.largest(problem.subgradient(to)) < residual;
    }

    /// The direction without the entries that lead a weight of 0 up.
    private double[] aligned(double[] way, double[] pull) {
        double[] l1 = problem.penalty().l1();
        for (int j = 0; j < way.length; j++) {
            way[j] = l1[j] > 0 && here.w()[j] == 0 && way[j] * pull[j] >= 0 ? 0 : way[j];
        }
        return way;
    }

    /// The weights, with those at 0 that would leave the orthant of the step.
    private double[] kept(double[] w, double[] pull) {
        double[] l1 = problem.penalty().l1();
        for (int j = 0; j < w.length; j++) {
            double side = here.w()[j] != 0 ? here.w()[j] : -pull[j];
            w[j] = l1[j] > 0 && w[j] * side <= 0 ? 0 : w[j];
        }
        return w;
    }
}
