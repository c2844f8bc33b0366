package io.trueloss.risk;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.Factored;
import io.trueloss.optim.Fault;
import io.trueloss.optim.Parting;
import io.trueloss.optim.Receding;
import io.trueloss.optim.Traced;
import java.util.Arrays;
import java.util.Optional;

/// A small objective of one score, with the square root of its Hessian: row i holds its columns times
/// `sqrt(share * curvature)`, so that Newton's step loses half as many digits.
final class Rooted implements Factored, Receding, Traced {
    /// Cells up to which the columns are written out.
    private static final long SMALL = 200_000;

    private final LinearObjective objective;
    private final Design design;
    private final Sample sample;
    private final double total;
    private final Evaluator evaluator;
    private final double[][] scores;
    private final Derivatives each = Derivatives.of(1, Stretch.BLOCK);

    private Rooted(LinearObjective objective) {
        this.objective = objective;
        this.design = objective.design();
        this.sample = objective.sample();
        this.total = Arrays.stream(sample.weight()).sum();
        this.evaluator = Kernels.of(objective.cost().loss());
        this.scores = new double[1][sample.rows()];
    }

    /// The objective with its root, where it is small and has one score.
    static Optional<Rooted> of(LinearObjective objective) {
        boolean single = objective.places().seeing().size() == 1
                && objective.places().constant().isEmpty();
        long cells = (long) objective.sample().rows() * objective.size();
        return single && cells <= SMALL ? Optional.of(new Rooted(objective)) : Optional.empty();
    }

    @Override
    public int rows() {
        return sample.rows();
    }

    @Override
    public double factor(double[] w, double[] g, double[][] x, double[] r) {
        for (double[] column : x) Arrays.fill(column, 0);
        for (int from = 0; from < rows(); from += Stretch.BLOCK) {
            Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, rows()));
            objective.seen().write(w, stretch, scores);
            Rows block = sample.at(scores);
            evaluator.curvature(block, stretch.from(), stretch.to(), each);
            for (int i = 0; i < stretch.size(); i++) root(stretch.from() + i, i, x, r);
        }
        return objective.evaluate(w, g);
    }

    private void root(int row, int i, double[][] x, double[] r) {
        double share = sample.weight()[row] / total;
        if (share == 0) {
            r[row] = 0;
            return;
        }
        double root = Math.sqrt(share * each.curvature()[0][i]);
        r[row] = -share * each.gradient()[0][i] / root;
        for (Design.Dense column : design.dense()) x[column.at()][row] = root * column.values()[row];
        for (Design.Coded column : design.coded()) if (column.at()[row] >= 0) x[column.at()[row]][row] = root;
    }

    @Override
    public int size() {
        return objective.size();
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        return objective.evaluate(w, g);
    }

    @Override
    public double evaluate(double[] w, double[] g, double[] h) {
        return objective.evaluate(w, g, h);
    }

    @Override
    public boolean convex() {
        return objective.convex();
    }

    @Override
    public Optional<Fault> fault(double[] w) {
        return objective.fault(w);
    }

    @Override
    public Optional<Parting> recession(double[] hint) {
        return objective.recession(hint);
    }
}
