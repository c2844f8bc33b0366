package io.trueloss.risk;

import io.trueloss.arithmetic.Sum;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.Curved;
import io.trueloss.optim.Fault;
import io.trueloss.optim.GaussNewton;
import io.trueloss.optim.Traced;
import io.trueloss.table.Dataset;
import io.trueloss.table.Weights;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The mean loss of a model that is itself a formula, as a function of the model's parameters: `sum(c *
/// loss(y, model)) / sum(c)`. Model and loss are differentiated exactly and put together by the chain rule.
///
/// One for each thread: it holds scratch memory.
public final class CurveObjective implements Curved, GaussNewton, Traced {

    private static final int BLOCK = Evaluator.BLOCK;
    private static final double[][] NONE = {};

    private final Bound model;
    private final double[] y;
    private final double[][] columns;
    private final Weights weights;
    private final double[] share;
    private final Evaluator curve;
    private final Evaluator loss;
    private final Derivatives bends;
    private final Derivatives costs = Derivatives.of(1, BLOCK);

    /// @param model its scores are the parameters, each one number for all rows; its value is the score of
    ///     the loss
    /// @param loss a loss of one score of targets that are numbers, which names no columns
    /// @param y the target of each row
    /// @param columns the columns of the model, in the order of [Bound#columns()]
    /// @param weights what each row counts, not all 0, and what is added to its score
    public CurveObjective(Bound model, Bound loss, double[] y, double[][] columns, Weights weights) {
        this.model = model;
        this.y = y.clone();
        this.columns = columns.clone();
        this.weights = weights;
        double total = Sum.of(weights.weight());
        this.share = Arrays.stream(weights.weight()).map(c -> c / total).toArray();
        this.curve = Kernels.of(model);
        this.loss = Kernels.of(loss);
        this.bends = Derivatives.of(model.size(), BLOCK);
    }

    /// The same for rows that hold the columns of the model.
    public CurveObjective(Bound model, Bound loss, Dataset rows) {
        this(model, loss, rows.response().y(), columns(model, rows), rows.weights());
    }

    private static double[][] columns(Bound model, Dataset rows) {
        return model.columns().stream()
                .map(name -> Objects.requireNonNull(rows.columns().get(name)))
                .toArray(double[][]::new);
    }

    /// What a model says of rows with these parameters.
    public static double[] scores(Bound model, Dataset rows, double[] w) {
        return scores(Kernels.of(model), rows(columns(model, rows), w), rows.offset());
    }

    private static double[] scores(Evaluator curve, Rows rows, double[] offset) {
        double[] scores = new double[offset.length];
        double[] block = new double[BLOCK];
        for (int from = 0; from < scores.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, scores.length);
            curve.value(rows, from, to, block);
            for (int i = from; i < to; i++) scores[i] = block[i - from] + offset[i];
        }
        return scores;
    }

    @Override
    public int size() {
        return model.size();
    }

    @Override
    public int rows() {
        return y.length;
    }

    /// The target of each row.
    public double[] targets() {
        return y.clone();
    }

    /// What each row counts.
    public Weights weights() {
        return weights;
    }

    /// What the model says of each row.
    public double[] fitted(double[] w) {
        return scores(curve, at(w), weights.offset());
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        return sweep(w, g, (from, to) -> {});
    }

    @Override
    public double evaluate(double[] w, double[] g, double[] h) {
        int p = size();
        Sum[] sums = new Sum[p * p];
        Arrays.setAll(sums, i -> new Sum());
        double value = sweep(w, g, (from, to) -> {
            for (int i = 0; i < to - from; i++) {
                for (int j = 0; j < p; j++) {
                    for (int k = 0; k <= j; k++) {
                        double straight = costs.curvature()[0][i] * bends.gradient()[j][i] * bends.gradient()[k][i];
                        double bent = costs.gradient()[0][i] * bends.curvature()[j * (j + 1) / 2 + k][i];
                        sums[j * p + k].add(share[from + i] * (straight + bent));
                    }
                }
            }
        });
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                h[j * p + k] = sums[j * p + k].value();
            }
        }
        return value;
    }

    @Override
    public double root(double[] w, double[] g, double[][] x, double[] r) {
        return sweep(w, g, (from, to) -> {
            for (int i = 0; i < to - from; i++) {
                double curvature = costs.curvature()[0][i];
                double root = Math.sqrt(share[from + i] * curvature);
                // A row without curvature pulls through its gradient alone, as if it curved by 1.
                double pull = curvature > 0 ? root / curvature : Math.sqrt(share[from + i]);
                double lever = curvature > 0 ? root : Math.sqrt(share[from + i]);
                r[from + i] = -costs.gradient()[0][i] * pull;
                for (int j = 0; j < w.length; j++) {
                    x[j][from + i] = lever * bends.gradient()[j][i];
                }
            }
        });
    }

    /// The first row that counts whose loss or slope is not finite, with the part of the model where that
    /// begins, or else of the loss.
    @Override
    public Optional<Fault> fault(double[] w) {
        Rows rows = at(w);
        double[][] score = {fitted(w)};
        Rows cost = new Rows(y, NONE, score, NONE);
        return IntStream.range(0, y.length)
                .filter(row -> share[row] > 0)
                .filter(row -> !finite(rows, cost, row))
                .mapToObj(row -> curve.diagnose(rows, row)
                        .or(() -> loss.diagnose(cost, row))
                        .map(trouble -> new Fault(row + 1, trouble.node(), trouble.point()))
                        .orElseGet(() -> new Fault(row + 1, "the derivative of the loss", "f = " + score[0][row])))
                .findFirst();
    }

    private boolean finite(Rows rows, Rows cost, int row) {
        curve.curvature(rows, row, row + 1, bends);
        loss.curvature(cost, row, row + 1, costs);
        double slope = costs.gradient()[0][0];
        return Double.isFinite(costs.value()[0])
                && Arrays.stream(bends.gradient()).allMatch(bend -> Double.isFinite(slope * bend[0]));
    }

    /// Does something with a block of rows whose derivatives are at hand.
    @FunctionalInterface
    private interface Block {
        void done(int from, int to);
    }

    private double sweep(double[] w, double[] g, Block block) {
        Sum value = new Sum();
        Sum[] slopes = new Sum[w.length];
        Arrays.setAll(slopes, j -> new Sum());
        Rows rows = at(w);
        double[][] score = {new double[BLOCK]};
        double[] target = new double[BLOCK];
        for (int from = 0; from < y.length; from += BLOCK) {
            int to = Math.min(from + BLOCK, y.length);
            curve.curvature(rows, from, to, bends);
            for (int i = from; i < to; i++) score[0][i - from] = bends.value()[i - from] + weights.offset()[i];
            System.arraycopy(y, from, target, 0, to - from);
            loss.curvature(new Rows(target, NONE, score, NONE), 0, to - from, costs);
            for (int i = 0; i < to - from; i++) {
                value.add(share[from + i], costs.value()[i]);
                for (int j = 0; j < w.length; j++) {
                    slopes[j].add(share[from + i] * costs.gradient()[0][i], bends.gradient()[j][i]);
                }
            }
            block.done(from, to);
        }
        Arrays.setAll(g, j -> slopes[j].value());
        return value.value();
    }

    private Rows at(double[] w) {
        return rows(columns, w);
    }

    private static Rows rows(double[][] columns, double[] w) {
        double[][] parameters = Arrays.stream(w).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        return new Rows(new double[] {0}, NONE, parameters, columns);
    }
}
