package io.trueloss.optim;

/// The model made of the Hessian itself.
final class ByCholesky implements Quadratic {
    private static final double FIRST_DAMPING = 1e-3;

    private final Penalised problem;
    private final double[] h;
    private Cholesky factor;
    private boolean bent;
    private boolean fresh;

    ByCholesky(Penalised problem) {
        this.problem = problem;
        this.h = new double[problem.size() * problem.size()];
        this.factor = Cholesky.of(new double[0], 0, 0);
    }

    @Override
    public Point at(double[] w) {
        fresh = false;
        return problem.at(w, h);
    }

    @Override
    public Direction from(Point point) {
        if (!fresh) {
            factorise();
            fresh = true;
        }
        double[] step = factor.step(point.gradient());
        double slope = Vectors.dot(step, point.gradient());
        return new Direction(step, slope, bent, factor.hidden(point.gradient()), factor.aliased());
    }

    @Override
    public double[] flat(Point point) {
        return factor.flat(point.gradient());
    }

    private void factorise() {
        factor = Cholesky.of(h, problem.size(), 0);
        bent = factor.indefinite();
        double damping = FIRST_DAMPING;
        while (factor.indefinite() || bent && factor.aliased().length > 0) {
            factor = Cholesky.of(h, problem.size(), damping);
            damping *= 4;
        }
    }
}
