package io.trueloss.risk;

import io.trueloss.formula.Ends;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.BoxLeastSquares;
import io.trueloss.optim.Bundle;
import io.trueloss.optim.Penalty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The smallest subgradient of a mean loss with kinks, and its penalty: zero exactly at the minimum of a convex
/// one.
///
/// A row on a kink may take any slope between its bounds, and so may the price of a weight that is zero. The
/// slopes that make the whole smallest are found by least squares with bounds. For losses whose scores have
/// their kinks apart, so that the bounds are independent.
final class Subgradient {
    private final LinearObjective objective;
    private final Penalty penalty;
    private final Sample sample;
    private final Places places;
    private final double total;
    private final double[][] low;
    private final double[][] high;

    Subgradient(LinearObjective objective, Penalty penalty) {
        this.objective = objective;
        this.penalty = penalty;
        this.sample = objective.sample();
        this.places = objective.places();
        this.total = Arrays.stream(sample.weight()).sum();
        this.low = new double[places.scores()][sample.rows()];
        this.high = new double[places.scores()][sample.rows()];
    }

    /// What is left where slopes are chosen best.
    ///
    /// @param left the smallest subgradient, turned round
    /// @param slopes the mean of the rows' slopes without their signs: what it is small beside
    /// @param corners the rows that hold the weights where they are: their slope is chosen strictly between its
    ///     bounds
    record Residual(double[] left, double slopes, List<Corner> corners) {
        /// The largest entry, without its sign.
        double largest() {
            double largest = 0;
            for (double entry : left) largest = Math.max(largest, Math.abs(entry));
            return largest;
        }
    }

    /// A score of a row that stands on a kink, with the slopes on both sides.
    record Corner(int score, int row, double low, double high) {}

    /// @param w the weights
    /// @param width how near to a kink a row counts as on it, in the unit of what is compared there
    Residual at(double[] w, double width) {
        bounds(w, width);
        return closest(w, smooth(w));
    }

    private void bounds(double[] w, double width) {
        double[][] scores = new double[places.scores()][sample.rows()];
        objective.seen().writeAll(w, scores);
        Evaluator evaluator = Kernels.of(objective.cost().loss());
        Ends ends = Ends.of(low.length, Stretch.BLOCK);
        Rows rows = sample.at(scores);
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, sample.rows());
            evaluator.hull(rows, from, to, width, ends);
            for (int k = 0; k < low.length; k++) {
                System.arraycopy(ends.low()[k], 0, low[k], from, to - from);
                System.arraycopy(ends.high()[k], 0, high[k], from, to - from);
            }
        }
    }

    private double slopes() {
        double sum = 0;
        for (int k = 0; k < low.length; k++) {
            for (int i = 0; i < sample.rows(); i++) {
                if (sample.weight()[i] > 0) sum += share(i) * Math.max(Math.abs(low[k][i]), Math.abs(high[k][i]));
            }
        }
        return sum;
    }

    private double share(int row) {
        return sample.weight()[row] / total;
    }

    private boolean kinked(int score, int row) {
        return sample.weight()[row] > 0 && low[score][row] < high[score][row];
    }

    /// What is left of the gradient when what stands on a kink is left out, turned round: the goal of the
    /// others.
    private double[] smooth(double[] w) {
        double[] g = new double[w.length];
        double[] pull = new double[Stretch.BLOCK];
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            Stretch block = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
            for (int k = 0; k < places.seeing().size(); k++) {
                write(places.seeing().get(k), block, pull);
                objective.design().addPull(pull, block, g, places.start(k));
            }
            for (int k = 0; k < places.constant().size(); k++) {
                write(places.constant().get(k), block, pull);
                for (int i = 0; i < block.size(); i++) g[places.constantAt(k)] += pull[i];
            }
        }
        for (int j = 0; j < g.length; j++)
            g[j] = -(g[j] + penalty.l2()[j] * w[j] + penalty.l1()[j] * Math.signum(w[j]));
        return g;
    }

    private void write(int score, Stretch block, double[] pull) {
        for (int i = 0; i < block.size(); i++) {
            int row = block.from() + i;
            pull[i] = sample.weight()[row] == 0 || kinked(score, row) ? 0 : share(row) * low[score][row];
        }
    }

    private Residual closest(double[] w, double[] goal) {
        List<Corner> corners = corners();
        List<Integer> zeros = zeros(w);
        int count = corners.size() + zeros.size();
        if (count == 0) return new Residual(goal, slopes(), List.of());
        double[] least = new double[count];
        double[] most = new double[count];
        double[] guess = new double[count];
        for (int i = 0; i < count; i++) {
            boolean row = i < corners.size();
            least[i] = row ? corners.get(i).low : -penalty.l1()[zeros.get(i - corners.size())];
            most[i] = row ? corners.get(i).high : -least[i];
            guess[i] = least[i] / 2 + most[i] / 2;
        }
        BoxLeastSquares best = BoxLeastSquares.of(new Free(pulls(corners), zeros), goal, least, most, guess);
        List<Corner> held = IntStream.range(0, corners.size())
                .filter(i -> best.u()[i] > least[i] && best.u()[i] < most[i])
                .mapToObj(corners::get)
                .toList();
        return new Residual(best.left(), slopes(), held);
    }

    private List<Corner> corners() {
        List<Corner> corners = new ArrayList<>();
        for (int k = 0; k < low.length; k++) {
            for (int i = 0; i < sample.rows(); i++) {
                if (kinked(k, i)) corners.add(new Corner(k, i, low[k][i], high[k][i]));
            }
        }
        return corners;
    }

    private Pulls pulls(List<Corner> corners) {
        List<double[]> pulls = new ArrayList<>();
        for (Corner corner : corners) {
            double[] pull = new double[low.length];
            pull[corner.score] = share(corner.row);
            pulls.add(pull);
        }
        return new Pulls(
                objective.design(), places, corners.stream().map(Corner::row).toList(), pulls);
    }

    /// Weights that stand on the kink of their price.
    private List<Integer> zeros(double[] w) {
        List<Integer> zeros = new ArrayList<>();
        for (int j = 0; j < w.length; j++) if (w[j] == 0 && penalty.l1()[j] > 0) zeros.add(j);
        return zeros;
    }

    /// What has a choice: rows on a kink, and after them single weights.
    private record Free(Pulls rows, List<Integer> weights) implements Bundle {

        @Override
        public int count() {
            return rows.count() + weights.size();
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public double dot(int i, double[] other) {
            return i < rows.count() ? rows.dot(i, other) : other[weights.get(i - rows.count())];
        }

        @Override
        public void add(int i, double times, double[] to) {
            if (i < rows.count()) rows.add(i, times, to);
            else to[weights.get(i - rows.count())] += times;
        }
    }
}
