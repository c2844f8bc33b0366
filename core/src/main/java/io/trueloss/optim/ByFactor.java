package io.trueloss.optim;

/// The model made of the Hessian's square root, by QR: half as many digits are lost as by the Hessian itself.
final class ByFactor implements Quadratic {
    private final Penalised problem;
    private final Factored objective;
    private final int rows;
    private Point made = new Point(new double[0], Double.POSITIVE_INFINITY, new double[0]);
    private Qr factor = new Qr(new double[0][], 0);
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
        made = problem.at(w, objective, x, goal);
        for (int j = 0; j < p; j++) {
            double root = Math.sqrt(problem.penalty().l2()[j]);
            x[j][rows + j] = root;
            goal[rows + j] = -root * w[j];
        }
        return made;
    }

    @Override
    public Direction from(Point point) {
        if (x.length > 0) {
            factor = new Qr(x, goal.length);
            x = new double[0][];
        }
        double[] step = point == made
                ? factor.solve(goal.clone(), new double[problem.size()])
                : factor.solve(new double[goal.length], point.gradient());
        return new Direction(step, Vectors.dot(step, point.gradient()), false, factor.aliased());
    }
}
