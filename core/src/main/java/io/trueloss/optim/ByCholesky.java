package io.trueloss.optim;

/// The model made of the Hessian itself.
final class ByCholesky implements Quadratic {
    private static final double FIRST_DAMPING = 1e-3;

    /// The diagonal is scaled to 1, so that this is more than any finite curvature needs.
    private static final double MOST_DAMPING = 1e9;

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
            factor = damping < MOST_DAMPING
                    ? Cholesky.of(h, problem.size(), damping)
                    : Cholesky.of(identity(problem.size()), problem.size(), 0);
            damping *= 4;
        }
    }

    /// A curvature too large for its products to be numbers bends nothing: the gradient alone says where to go.
    private static double[] identity(int p) {
        double[] identity = new double[p * p];
        for (int i = 0; i < p; i++) {
            identity[i * p + i] = 1;
        }
        return identity;
    }
}
