package io.trueloss.risk;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.optim.RowScores;
import java.util.Arrays;

/// The mean loss of rows that somebody picked. Done by one thread, in the order of the rows.
final class Picked implements RowScores {
    private final Places places;
    private final ByRow design;
    private final Sample sample;
    private final Evaluator evaluator;
    private final Sample here;
    private final double[][] scores;
    private final Derivatives each;
    /// What turns a sum of weighted losses into a mean over all rows.
    private final double share;
    private final int[] one = new int[1];

    Picked(LinearObjective objective) {
        this.places = objective.places();
        this.design = objective.design().byRow();
        this.sample = objective.sample();
        this.evaluator = Kernels.of(objective.cost().loss());
        this.here = room(sample);
        int k = places.scores();
        this.scores = new double[k][Stretch.BLOCK];
        this.each = new Derivatives(new double[Stretch.BLOCK], new double[k][Stretch.BLOCK], new double[0][]);
        this.share = sample.rows() / Arrays.stream(sample.weight()).sum();
    }

    private static Sample room(Sample sample) {
        return new Sample(
                room(sample.y()),
                room(sample.targets()),
                room(sample.columns()),
                new double[Stretch.BLOCK],
                new double[0]);
    }

    private static double[][] room(double[][] like) {
        return Arrays.stream(like).map(Picked::room).toArray(double[][]::new);
    }

    private static double[] room(double[] like) {
        return like.length > 1 ? new double[Stretch.BLOCK] : like;
    }

    /// The mean of these rows' losses, each weighing what it does in the whole; its gradient goes into `g`.
    double mean(int[] rows, double[] w, double[] g) {
        Arrays.fill(g, 0);
        double sum = 0;
        for (int from = 0; from < rows.length; from += Stretch.BLOCK) {
            sum += block(Arrays.copyOfRange(rows, from, Math.min(from + Stretch.BLOCK, rows.length)), w, g);
        }
        double factor = share / rows.length;
        for (int j = 0; j < g.length; j++) g[j] *= factor;
        return sum * factor;
    }

    private double block(int[] rows, double[] w, double[] g) {
        fetch(rows);
        score(rows, w);
        Rows block = here.at(scores);
        evaluator.gradient(block, 0, rows.length, each.value(), each.gradient());
        double sum = 0;
        for (int i = 0; i < rows.length; i++) sum += weighed(each.value(), i);
        addSlopes(rows, g);
        return sum;
    }

    private void fetch(int[] rows) {
        fetch(sample.y(), rows, here.y());
        fetch(sample.weight(), rows, here.weight());
        for (int k = 0; k < here.targets().length; k++) fetch(sample.targets()[k], rows, here.targets()[k]);
        for (int k = 0; k < here.columns().length; k++) fetch(sample.columns()[k], rows, here.columns()[k]);
    }

    /// An array of one number, or none, is the same for all rows.
    private static void fetch(double[] all, int[] rows, double[] into) {
        for (int i = 0; i < rows.length && into != all; i++) into[i] = all.length > 1 ? all[rows[i]] : all[0];
    }

    private void score(int[] rows, double[] w) {
        for (int k = 0; k < places.seeing().size(); k++) {
            double[] score = scores[places.seeing().get(k)];
            double[] weights = design.fetched(w, places.start(k));
            for (int i = 0; i < rows.length; i++) {
                double start = k == 0 ? sample.offset()[rows[i]] : 0;
                score[i] = start + design.dot(rows[i], weights, w, places.start(k));
            }
        }
        for (int k = 0; k < places.constant().size(); k++) {
            Arrays.fill(scores[places.constant().get(k)], w[places.constantAt(k)]);
        }
    }

    private void addSlopes(int[] rows, double[] g) {
        for (int k = 0; k < places.seeing().size(); k++) {
            double[] slopes = each.gradient()[places.seeing().get(k)];
            double[] sums = new double[design.at().length];
            int start = places.start(k);
            for (int i = 0; i < rows.length; i++) design.add(rows[i], weighed(slopes, i), sums, g, start);
            for (int j = 0; j < sums.length; j++) g[start + design.at()[j]] += sums[j];
        }
        for (int k = 0; k < places.constant().size(); k++) {
            double[] slopes = each.gradient()[places.constant().get(k)];
            for (int i = 0; i < rows.length; i++) g[places.constantAt(k)] += weighed(slopes, i);
        }
    }

    @Override
    public int rows() {
        return sample.rows();
    }

    @Override
    public int scores() {
        return places.scores();
    }

    @Override
    public void score(int row, double[] w, double[] into) {
        for (int k = 0; k < places.seeing().size(); k++) {
            double start = k == 0 ? sample.offset()[row] : 0;
            into[places.seeing().get(k)] = start + design.dot(row, w, places.start(k));
        }
        for (int k = 0; k < places.constant().size(); k++)
            into[places.constant().get(k)] = w[places.constantAt(k)];
    }

    @Override
    public double loss(int row, double[] at, double[] slopes) {
        double factor = share * sample.weight()[row];
        one[0] = row;
        fetch(one);
        for (int k = 0; k < at.length; k++) scores[k][0] = at[k];
        evaluator.gradient(here.at(scores), 0, 1, each.value(), each.gradient());
        for (int k = 0; k < at.length; k++) slopes[k] = factor == 0 ? 0 : factor * each.gradient()[k][0];
        return factor == 0 ? 0 : factor * each.value()[0];
    }

    @Override
    public void add(int row, double[] by, double[] to) {
        for (int k = 0; k < places.seeing().size(); k++) {
            design.add(row, by[places.seeing().get(k)], to, places.start(k));
        }
        for (int k = 0; k < places.constant().size(); k++) {
            to[places.constantAt(k)] += by[places.constant().get(k)];
        }
    }

    /// A row that counts nothing adds nothing, even where its loss is infinite.
    private double weighed(double[] values, int i) {
        double c = here.weight()[i];
        return c == 0 ? 0 : c * values[i];
    }
}
