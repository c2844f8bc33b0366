package io.trueloss.optim;

/// The model made of the Hessian itself.
final class ByCholesky implements Quadratic {
    private static final double FIRST_DAMPING = 1e-3;

    private final Penalised problem;
    private final double[] h;
    private Cholesky factor;
    private boolean bent;
    private boolean fresh;
    private double reach;

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
    public Point near(double[] w) {
        return problem.at(w);
    }

    @Override
    public Direction from(Point point) {
        if (!fresh) {
            factorise();
            fresh = true;
        }
        reach = Math.max(reach, factor.reach(point.gradient()));
        Cholesky.Solution solution = factor.step(point.gradient(), reach);
        double slope = Vectors.dot(solution.step(), point.gradient());
        return new Direction(solution.step(), slope, bent, solution.hidden(), factor.aliased());
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
