package io.trueloss.risk;

import io.trueloss.formula.Ends;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.optim.BoxLeastSquares;
import io.trueloss.optim.Penalty;
import java.util.Arrays;

/// The smallest subgradient of a mean loss with kinks, and its penalty: zero exactly at the minimum of a convex one.
///
/// A row on a kink may take any slope between its bounds. The slopes that make the whole smallest are found by least
/// squares with bounds. For a loss of one score, so that the bounds of different rows are independent.
final class Subgradient {
    private final Design design;
    private final Sample sample;
    private final Evaluator evaluator;
    private final double total;
    private final double[] low;
    private final double[] high;

    Subgradient(LinearObjective objective) {
        this.design = objective.design();
        this.sample = objective.sample();
        this.evaluator = objective.cost().loss().evaluator();
        this.total = Arrays.stream(sample.weight()).sum();
        this.low = new double[sample.rows()];
        this.high = new double[sample.rows()];
    }

    /// The largest entry, without its sign.
    ///
    /// @param w the weights
    /// @param scores the scores there
    /// @param penalty the price of the weights
    /// @param width how near to a kink a row counts as on it, in the unit of what is compared there
    double residual(double[] w, double[][] scores, Penalty penalty, double width) {
        bounds(scores, width);
        int[] kinked = kinked();
        double[] left = smooth(w, penalty);
        if (kinked.length > 0) left = closest(kinked, left);
        double largest = 0;
        for (double entry : left) largest = Math.max(largest, Math.abs(entry));
        return largest;
    }

    private void bounds(double[][] scores, double width) {
        Ends ends = Ends.of(1, Stretch.BLOCK);
        Rows rows = new Rows(sample.y(), new double[0][], scores, sample.columns());
        for (int from = 0; from < low.length; from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, low.length);
            evaluator.hull(rows, from, to, width, ends);
            System.arraycopy(ends.low()[0], 0, low, from, to - from);
            System.arraycopy(ends.high()[0], 0, high, from, to - from);
        }
    }

    private int[] kinked() {
        int[] rows = new int[low.length];
        int count = 0;
        for (int i = 0; i < low.length; i++) if (sample.weight()[i] > 0 && low[i] < high[i]) rows[count++] = i;
        return Arrays.copyOf(rows, count);
    }

    /// What is left of the gradient when rows on a kink are left out, turned round: the goal of the others.
    private double[] smooth(double[] w, Penalty penalty) {
        double[] g = new double[w.length];
        double[] pull = new double[Stretch.BLOCK];
        for (int from = 0; from < low.length; from += Stretch.BLOCK) {
            Stretch block = new Stretch(from, Math.min(from + Stretch.BLOCK, low.length));
            for (int i = 0; i < block.size(); i++) {
                boolean counts = sample.weight()[from + i] > 0 && low[from + i] == high[from + i];
                pull[i] = counts ? sample.weight()[from + i] / total * low[from + i] : 0;
            }
            design.addPull(pull, block, g, 0);
        }
        for (int j = 0; j < g.length; j++) g[j] = -(g[j] + penalty.l2()[j] * w[j] + penalty.l1()[j] * Math.signum(w[j]));
        return g;
    }

    private double[] closest(int[] kinked, double[] goal) {
        double[] share = Arrays.stream(kinked).mapToDouble(row -> sample.weight()[row] / total).toArray();
        double[] least = Arrays.stream(kinked).mapToDouble(row -> low[row]).toArray();
        double[] most = Arrays.stream(kinked).mapToDouble(row -> high[row]).toArray();
        double[] guess = new double[kinked.length];
        for (int i = 0; i < guess.length; i++) guess[i] = least[i] / 2 + most[i] / 2;
        return BoxLeastSquares.of(new RowBundle(design, kinked, share), goal, least, most, guess).left();
    }
}
