package io.trueloss.optim;

import io.trueloss.error.UserError;

/// An objective with its penalty: what a search makes small. Counts what it costs, and hands out no point that
/// is not finite without saying so.
public final class Penalised {
    private final Objective objective;
    private final Penalty penalty;
    private long evaluations;
    private long rowGradients;
    private long seenNanos;

    /// @param objective the smooth part
    /// @param penalty the price of each of its weights
    public Penalised(Objective objective, Penalty penalty) {
        if (objective.size() != penalty.size()) {
            throw new IllegalArgumentException(
                    "penalty must be for " + objective.size() + " weights, was for " + penalty.size());
        }
        this.objective = objective;
        this.penalty = penalty;
    }

    /// The smooth part, without its penalty.
    public Objective objective() {
        return objective;
    }

    /// The price of the weights.
    public Penalty penalty() {
        return penalty;
    }

    /// Refuses a price on absolute values, for an optimizer that needs a gradient everywhere.
    ///
    /// @param optimizer its name
    void requireSmooth(String optimizer) {
        if (penalty.sparse()) {
            throw new UserError(
                    "TL2120",
                    optimizer + " needs a gradient everywhere, and a price on absolute values (l1) has none at 0",
                    "optimizer=" + optimizer,
                    "take lbfgs or newton, which go on as owl-qn and proximal newton; or a price on squares (l2)");
        }
    }

    /// How many weights there are.
    public int size() {
        return penalty.size();
    }

    /// How many rows there are; 1 where the objective knows of none.
    public int rows() {
        return objective.rows();
    }

    /// How often the whole objective was evaluated.
    public long evaluations() {
        return evaluations;
    }

    /// For how many rows, counted each time, a gradient was taken to move by. What was evaluated only to be
    /// seen is not in it.
    public long rowGradients() {
        return rowGradients;
    }

    /// How long, in nanoseconds, what was evaluated only to be seen has taken: no time that the optimizer
    /// needs.
    public long seenNanos() {
        return seenNanos;
    }

    /// Evaluates at `w`, which becomes the point's own, to be seen and not to move by.
    public Point seen(double[] w) {
        double[] g = new double[w.length];
        if (!Vectors.finite(w)) {
            return finished(w, Double.POSITIVE_INFINITY, g);
        }
        evaluations++;
        long from = System.nanoTime();
        double value = objective.evaluate(w, g);
        seenNanos += System.nanoTime() - from;
        return finished(w, value, g);
    }

    /// The mean over the rows `rows[from]` to `rows[to - 1]` at `w`, which becomes the point's own, with the
    /// whole penalty.
    public Point batch(int[] rows, int from, int to, double[] w) {
        double[] g = new double[w.length];
        if (!(objective instanceof Batched batched) || !Vectors.finite(w)) {
            return finished(w, Double.POSITIVE_INFINITY, g);
        }
        rowGradients += to - from;
        return finished(w, batched.evaluate(rows, from, to, w, g), g);
    }

    /// What an earlier run has counted; what was evaluated over again to go on from there does not count.
    void counted(long earlier, long earlierRows) {
        evaluations = earlier;
        rowGradients = earlierRows;
    }

    /// Takes note that so many rows were looked at to move by.
    void moved(long rows) {
        rowGradients += rows;
    }

    /// Evaluates at `w`, which becomes the point's own.
    public Point at(double[] w) {
        double[] g = new double[w.length];
        return finished(w, Vectors.finite(w) ? counted(objective.evaluate(w, g)) : Double.POSITIVE_INFINITY, g);
    }

    /// Evaluates at `w` with the Hessian of the smooth part, l2 included, in the lower triangle of `h`.
    public Point at(double[] w, double[] h) {
        double[] g = new double[w.length];
        if (!(objective instanceof Curved curved) || !Vectors.finite(w)) {
            return finished(w, Double.POSITIVE_INFINITY, g);
        }
        double value = counted(curved.evaluate(w, g, h));
        for (int j = 0; j < w.length; j++) {
            h[j * w.length + j] += penalty.l2()[j];
        }
        return finished(w, value, g);
    }

    /// Evaluates at `w` with the square root of the Hessian of the objective, l2 not included.
    Point at(double[] w, Factored factored, double[][] x, double[] r) {
        double[] g = new double[w.length];
        return finished(w, Vectors.finite(w) ? counted(factored.factor(w, g, x, r)) : Double.POSITIVE_INFINITY, g);
    }

    /// Evaluates at `w` with the root of the Gauss–Newton matrix of the objective, l2 not included.
    Point at(double[] w, GaussNewton curved, double[][] x, double[] r) {
        double[] g = new double[w.length];
        return finished(w, Vectors.finite(w) ? counted(curved.root(w, g, x, r)) : Double.POSITIVE_INFINITY, g);
    }

    /// The Hessian of the smooth part at a point, l2 included, times `v`; it counts as an evaluation.
    double[] product(Point point, double[] v) {
        double[] product = new double[v.length];
        if (!(objective instanceof Directional directional)) {
            throw new IllegalStateException("the objective cannot multiply by its Hessian");
        }
        directional.product(point.w(), v, product);
        evaluations++;
        for (int j = 0; j < v.length; j++) {
            product[j] = Math.fma(penalty.l2()[j], v[j], product[j]);
        }
        return product;
    }

    /// The smallest subgradient at a point: its gradient where the penalty is smooth; where a weight of 0 has a
    /// price, only what the gradient exceeds that price by. All zeros exactly where the point is stationary.
    public double[] subgradient(Point point) {
        double[] smallest = point.gradient().clone();
        double[] l1 = penalty.l1();
        for (int j = 0; j < smallest.length; j++) {
            double weight = point.w()[j];
            if (weight != 0) {
                smallest[j] += Math.copySign(l1[j], weight);
            } else {
                smallest[j] = Math.copySign(Math.max(0, Math.abs(smallest[j]) - l1[j]), smallest[j]);
            }
        }
        for (Group group : penalty.groups()) {
            double length = group.length(point.w());
            double pull = length > 0 ? 0 : group.length(smallest);
            double kept = pull > group.price() ? 1 - group.price() / pull : 0;
            for (int j = group.from(); j < group.to(); j++) {
                smallest[j] = length > 0 ? smallest[j] + group.price() * point.w()[j] / length : smallest[j] * kept;
            }
        }
        return smallest;
    }

    /// What can be said of a point by its gradient alone.
    ///
    /// @param largest the largest residual met on the way there
    public Certificate certificate(Point point, double largest) {
        double residual = Vectors.largest(subgradient(point));
        if (!objective.convex()) {
            return new Certificate.Stationary(residual, Double.NaN);
        }
        return penalty.sparse()
                ? new Certificate.Subgradient(residual, largest)
                : new Certificate.Gradient(residual, largest);
    }

    private double counted(double value) {
        evaluations++;
        rowGradients += objective.rows();
        return value;
    }

    private Point finished(double[] w, double value, double[] g) {
        double[] l2 = penalty.l2();
        for (int j = 0; j < w.length; j++) {
            g[j] = Math.fma(l2[j], w[j], g[j]);
        }
        double total = value + penalty.of(w);
        boolean usable = total == Double.NEGATIVE_INFINITY || Double.isFinite(total) && Vectors.finite(g);
        return new Point(w, usable ? total : Double.POSITIVE_INFINITY, g);
    }
}
