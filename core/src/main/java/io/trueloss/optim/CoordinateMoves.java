package io.trueloss.optim;

/// Coordinate descent under way. Every round starts from the weights and from the list of columns whose
/// products are known, in their order.
final class CoordinateMoves implements Moves {
    private static final double NOISE = 1e-13;

    private final Penalised problem;
    private final Screened screened;
    private final double tolerance;
    private Point here;

    CoordinateMoves(Penalised problem, Screened screened, Point from, double tolerance) {
        this.problem = problem;
        this.screened = screened;
        this.here = from;
        this.tolerance = tolerance;
    }

    @Override
    public Move next() {
        double goal = tolerance * Math.abs(here.value());
        double gap = screened.gap();
        if (gap <= goal) {
            return arrived(gap);
        }
        screened.improve(goal);
        screened.look();
        Point to = problem.at(screened.w());
        if (to.finite() && to.value() < here.value()) {
            here = to;
            return new Move.Made(to);
        }
        if (gap <= NOISE * Math.abs(here.value()) || Vectors.largest(problem.subgradient(here)) == 0) {
            return arrived(gap);
        }
        return new Move.Stuck(here, "no round of coordinate descent makes the objective smaller");
    }

    private Move arrived(double gap) {
        double residual = Vectors.largest(problem.subgradient(here));
        return new Move.Arrived(here, new Certificate.Gap(residual, gap));
    }

    @Override
    public double[][] memory() {
        return new double[][] {screened.known()};
    }
}
