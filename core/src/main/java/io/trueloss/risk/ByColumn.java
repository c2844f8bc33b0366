package io.trueloss.risk;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Expr;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.Fault;
import io.trueloss.optim.Parting;
import io.trueloss.optim.Receding;
import io.trueloss.optim.Rowwise;
import io.trueloss.optim.Traced;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An objective of one score, looked at column by column: few of them at a time, where most weights are 0.
final class ByColumn implements Rowwise, Receding, Traced {
    /// Runs of rows that are summed apart, whatever the number of threads.
    private static final int RUNS = 16;

    private static final int PATIENCE = 60;
    private static final double EXACT = 1e-12;

    private final LinearObjective objective;
    private final Sample sample;
    private final Workers workers;
    private final Columns columns;
    private final double total;
    private final boolean quadratic;
    private final List<Evaluator> evaluators = new ArrayList<>();

    private ByColumn(LinearObjective objective) {
        this.objective = objective;
        this.sample = objective.sample();
        this.workers = objective.workers();
        this.columns = new Columns(objective.design(), workers);
        this.total = Arrays.stream(sample.weight()).sum();
        this.quadratic = objective.cost().loss().curvature(0, 0) instanceof Expr.Num;
        for (int run = 0; run < RUNS; run++)
            evaluators.add(Kernels.of(objective.cost().loss()));
    }

    /// The objective by its columns, where it is convex and smooth and has one score.
    static Optional<ByColumn> of(LinearObjective objective) {
        return fits(objective) ? Optional.of(new ByColumn(objective)) : Optional.empty();
    }

    /// Whether it is convex and smooth and has one score.
    static boolean fits(LinearObjective objective) {
        boolean single = objective.places().seeing().size() == 1
                && objective.places().constant().isEmpty();
        return single && objective.convex() && !objective.cost().loss().kinked();
    }

    @Override
    public int rows() {
        return sample.rows();
    }

    @Override
    public boolean quadratic() {
        return quadratic;
    }

    @Override
    public void scores(double[] w, double[] f) {
        double[][] scores = {f};
        eachRun((run, stretch) -> objective.seen().write(w, stretch, scores));
    }

    @Override
    public double derive(double[] f, double[] slope, double[] curve) {
        double[] values = new double[RUNS];
        double[][] scores = {f};
        eachRun((run, stretch) -> {
            Derivatives each = Derivatives.of(1, stretch.size());
            evaluators.get(run).curvature(sample.at(scores), stretch.from(), stretch.to(), each);
            for (int i = 0; i < stretch.size(); i++) {
                int row = stretch.from() + i;
                double share = sample.weight()[row] / total;
                values[run] += share == 0 ? 0 : share * each.value()[i];
                slope[row] = share == 0 ? 0 : share * each.gradient()[0][i];
                curve[row] = share == 0 ? 0 : share * each.curvature()[0][i];
            }
        });
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }

    @Override
    public void pull(double[] slope, double[] g) {
        columns.pull(slope, g, new boolean[g.length]);
    }

    @Override
    public void pull(double[] slope, double[] g, boolean[] marked) {
        columns.pull(slope, g, marked);
    }

    @Override
    public double[] lengths() {
        return columns.lengths();
    }

    @Override
    public void products(double[] curve, int[] which, int from, double[][] into) {
        columns.products(curve, which, from, into);
    }

    @Override
    public double divergence(double[] f, double s) {
        double[] sums = new double[RUNS];
        double[] u = f.clone();
        eachRun((run, stretch) -> sums[run] += divergence(run, f, u, s, stretch));
        return Arrays.stream(sums).sum();
    }

    /// Seeks, for each row of a stretch, the score `u` at which its slope is `s` times the one it has at `f`.
    private double divergence(int run, double[] f, double[] u, double s, Stretch stretch) {
        Evaluator evaluator = evaluators.get(run);
        double[][] scores = {u};
        Derivatives here = Derivatives.of(1, stretch.size());
        Derivatives there = Derivatives.of(1, stretch.size());
        evaluator.curvature(sample.at(scores), stretch.from(), stretch.to(), here);
        evaluator.curvature(sample.at(scores), stretch.from(), stretch.to(), there);
        for (int step = 0; step < PATIENCE && moved(u, s, stretch, here, there); step++) {
            evaluator.curvature(sample.at(scores), stretch.from(), stretch.to(), there);
        }
        double sum = 0;
        for (int i = 0; i < stretch.size(); i++) {
            int row = stretch.from() + i;
            double share = sample.weight()[row] / total;
            if (share == 0) continue;
            double slope = s * here.gradient()[0][i];
            double off = missing(s, here, there, i);
            double apart = here.value()[i] - there.value()[i] - slope * (f[row] - u[row]);
            sum += share * (apart + (off == 0 ? 0 : off * off / there.curvature()[0][i]));
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /// One step of Newton's method for every row that needs one; whether some row did.
    private static boolean moved(double[] u, double s, Stretch stretch, Derivatives here, Derivatives there) {
        boolean some = false;
        for (int i = 0; i < stretch.size(); i++) {
            double off = missing(s, here, there, i);
            double curve = there.curvature()[0][i];
            if (Math.abs(off) > EXACT * Math.abs(here.gradient()[0][i]) && curve > 0) {
                double most = 1 + Math.abs(u[stretch.from() + i]);
                u[stretch.from() + i] -= Math.clamp(off / curve, -most, most);
                some = true;
            }
        }
        return some;
    }

    private static double missing(double s, Derivatives here, Derivatives there, int i) {
        return there.gradient()[0][i] - s * here.gradient()[0][i];
    }

    private interface Piece {
        void take(int run, Stretch stretch);
    }

    private void eachRun(Piece piece) {
        int blocks = (rows() + Stretch.BLOCK - 1) / Stretch.BLOCK;
        int runs = Math.min(RUNS, blocks);
        workers.each(runs, run -> {
            for (int block = run * blocks / runs; block < (run + 1) * blocks / runs; block++) {
                int from = block * Stretch.BLOCK;
                piece.take(run, new Stretch(from, Math.min(from + Stretch.BLOCK, rows())));
            }
        });
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
    public boolean convex() {
        return true;
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
