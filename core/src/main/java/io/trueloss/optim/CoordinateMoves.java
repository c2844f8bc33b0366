package io.trueloss.optim;

/// Coordinate descent under way. Every round starts from the weights and from the list of columns whose
/// products are known, in their order. Where the value has no digits left to fall by, rounds go on as long as
/// they make the gap smaller.
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
        double before = Double.POSITIVE_INFINITY;
        while (gap > goal && gap < before) {
            screened.improve(goal);
            screened.look();
            Point to = problem.at(screened.w());
            if (to.finite() && to.value() < here.value()) {
                here = to;
                return new Move.Made(to);
            }
            before = gap;
            gap = screened.gap();
        }
        boolean least = Vectors.largest(problem.subgradient(here)) == 0;
        if (least || gap <= Math.max(goal, NOISE * Math.abs(here.value()))) {
            return arrived(gap);
        }
        return new Move.Stuck(here, "no round of coordinate descent makes the objective smaller");
    }

    /// Nowhere is lower than here: the gap of a place as high as this, or higher, is one of this place too.
    private Move arrived(double gap) {
        double residual = Vectors.largest(problem.subgradient(here));
        return new Move.Arrived(here, new Certificate.Gap(residual, gap));
    }

    @Override
    public double[][] memory() {
        return new double[][] {screened.known()};
    }
}
