package io.trueloss.optim;

/// The model made of the Hessian's square root, by QR: half as many digits are lost as by the Hessian itself.
final class ByFactor implements Quadratic {
    private final Penalised problem;
    private final Factored objective;
    private final int rows;
    private double[] goal = new double[0];
    private double[][] x = new double[0][];

    ByFactor(Penalised problem, Factored objective) {
        this.problem = problem;
        this.objective = objective;
        this.rows = objective.rows();
    }

    /// Whether every row of the factor at the point last evaluated is finite.
    boolean usable() {
        for (double[] column : x) {
            if (!Vectors.finite(column)) {
                return false;
            }
        }
        return Vectors.finite(goal);
    }

    @Override
    public Point at(double[] w) {
        int p = problem.size();
        x = new double[p][rows + p];
        goal = new double[rows + p];
        Point point = problem.at(w, objective, x, goal);
        for (int j = 0; j < p; j++) {
            double root = Math.sqrt(problem.penalty().l2()[j]);
            x[j][rows + j] = root;
            goal[rows + j] = -root * w[j];
        }
        return point;
    }

    /// The right-hand side is used, not the gradient: that is its sum over the rows, and has lost digits.
    @Override
    public Direction from(Point point) {
        var factor = new Qr(x, goal.length);
        double[] left = goal.clone();
        double[] step = factor.solve(left, new double[problem.size()]);
        double[] reached = Vectors.minus(goal, left);
        return new Direction(step, -Vectors.dot(reached, reached), false, 0, factor.aliased());
    }

    @Override
    public double[] flat(Point point) {
        return new double[problem.size()];
    }
}
