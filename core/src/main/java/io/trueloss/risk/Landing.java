package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.Penalty;
import io.trueloss.risk.Subgradient.Corner;
import io.trueloss.risk.Subgradient.Residual;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Puts a fit that ended beside its kinks exactly onto them: Newton's step for the smooth part, with the rows
/// that hold the weights brought onto their kinks at once.
final class Landing {
    private static final int HALVINGS = 60;
    private static final int LARGEST = 3000;

    private final LinearObjective objective;
    private final Penalty penalty;
    private final Design design;
    private final Places places;
    private final Sample sample;

    Landing(LinearObjective objective, Penalty penalty) {
        this.objective = objective;
        this.penalty = penalty;
        this.design = objective.design();
        this.places = objective.places();
        this.sample = objective.sample();
    }

    /// The weights after the step; empty if it is not determined.
    ///
    /// @param w where the fit ended
    /// @param residual what is left there, and which rows hold it
    /// @param width how far at most a row is from its kink
    Optional<double[]> from(double[] w, Residual residual, double width) {
        int[] moving = IntStream.range(0, w.length)
                .filter(j -> w[j] != 0 || penalty.l1()[j] == 0)
                .toArray();
        List<Corner> corners = residual.corners();
        int size = moving.length + corners.size();
        if (size > LARGEST) return Optional.empty();
        DMatrixRMaj matrix = matrix(w, moving, corners);
        DMatrixRMaj goal = new DMatrixRMaj(size, 1);
        for (int j = 0; j < moving.length; j++) goal.set(j, 0, residual.left()[moving[j]]);
        double[] missing = missing(w, corners, width);
        for (int i = 0; i < missing.length; i++) goal.set(moving.length + i, 0, missing[i]);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(size);
        DMatrixRMaj step = new DMatrixRMaj(size, 1);
        if (!solver.setA(matrix)) return Optional.empty();
        solver.solve(goal, step);
        double[] to = w.clone();
        for (int j = 0; j < moving.length; j++) to[moving[j]] += step.get(j, 0);
        return Arrays.stream(to).allMatch(Double::isFinite) ? Optional.of(to) : Optional.empty();
    }

    /// Curvature of the smooth part, bordered by the rows that are to stay on their kinks.
    private DMatrixRMaj matrix(double[] w, int[] moving, List<Corner> corners) {
        int p = w.length;
        int m = moving.length;
        double[] h = new double[p * p];
        objective.evaluate(w, new double[p], h);
        DMatrixRMaj matrix = new DMatrixRMaj(m + corners.size(), m + corners.size());
        for (int a = 0; a < m; a++) {
            for (int b = 0; b <= a; b++) {
                double price = a == b ? penalty.l2()[moving[a]] : 0;
                matrix.set(a, b, h[moving[a] * p + moving[b]] + price);
                matrix.set(b, a, matrix.get(a, b));
            }
        }
        double[] row = new double[p];
        for (int i = 0; i < corners.size(); i++) {
            Arrays.fill(row, 0);
            add(corners.get(i), row);
            for (int a = 0; a < m; a++) {
                matrix.set(m + i, a, row[moving[a]]);
                matrix.set(a, m + i, row[moving[a]]);
            }
        }
        return matrix;
    }

    /// What a unit of each weight adds to the score of a corner.
    private void add(Corner corner, double[] row) {
        int seeing = places.seeing().indexOf(corner.score());
        if (seeing >= 0) design.add(corner.row(), 1, row, places.start(seeing));
        else row[places.constantAt(places.constant().indexOf(corner.score()))] = 1;
    }

    /// How far the score of each corner is from its kink, where the slope jumps: found by halving.
    private double[] missing(double[] w, List<Corner> corners, double width) {
        int n = corners.size();
        double[][] scores = new double[places.scores()][sample.rows()];
        objective.seen().writeAll(w, scores);
        double[][] there = new double[scores.length][n];
        for (int k = 0; k < scores.length; k++) there[k] = gathered(scores[k], corners);
        double[][] columns = Arrays.stream(sample.columns())
                .map(all -> gathered(all, corners))
                .toArray(double[][]::new);
        double[][] targets = Arrays.stream(sample.targets())
                .map(all -> gathered(all, corners))
                .toArray(double[][]::new);
        Rows rows = new Rows(gathered(sample.y(), corners), targets, there, columns);
        double[] below = new double[n];
        double[] above = new double[n];
        Arrays.fill(below, -2 * width);
        Arrays.fill(above, 2 * width);
        double[] start = new double[n];
        for (int i = 0; i < n; i++) start[i] = there[corners.get(i).score()][i];
        for (int halving = 0; halving < HALVINGS; halving++) {
            for (int i = 0; i < n; i++) there[corners.get(i).score()][i] = start[i] + middle(below, above, i);
            double[] slope = slopes(rows, corners);
            for (int i = 0; i < n; i++) {
                boolean over =
                        slope[i] > corners.get(i).low() / 2 + corners.get(i).high() / 2;
                (over ? above : below)[i] = middle(below, above, i);
            }
        }
        double[] missing = new double[n];
        Arrays.setAll(missing, i -> middle(below, above, i));
        return missing;
    }

    private double[] slopes(Rows rows, List<Corner> corners) {
        Evaluator evaluator = Kernels.of(objective.cost().loss());
        double[] slopes = new double[corners.size()];
        double[] value = new double[Stretch.BLOCK];
        double[][] slope = new double[places.scores()][Stretch.BLOCK];
        for (int from = 0; from < slopes.length; from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, slopes.length);
            evaluator.gradient(rows, from, to, value, slope);
            for (int i = from; i < to; i++) slopes[i] = slope[corners.get(i).score()][i - from];
        }
        return slopes;
    }

    private static double middle(double[] below, double[] above, int i) {
        return below[i] / 2 + above[i] / 2;
    }

    private static double[] gathered(double[] all, List<Corner> corners) {
        return corners.stream().mapToDouble(corner -> all[corner.row()]).toArray();
    }
}
