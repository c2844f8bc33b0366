package io.trueloss.optim;

import java.util.Arrays;

/// A multiplier for each row: a slope of its loss. They fix the weights, `w = centre - mean(v x) / price`, and
/// bound the minimum from below.
///
/// A row's best multiplier, all others held, is found where its loss, seen along the score, is flat beside the
/// parabola that the prices make: at the score s with `s + a v = t`, v a slope of the loss at s.
final class Multipliers {
    private final RowScores rows;
    private final double[] price;
    private final boolean[] free;
    private final double[] reach;
    private final double[] v;
    /// The conjugate of each row's loss at its multiplier.
    private final double[] conjugate;
    private final double[] centre;
    private final double[] change;
    private double[] w;

    Multipliers(Penalty penalty, RowScores rows, Point from) {
        this.rows = rows;
        this.price = penalty.l2().clone();
        int p = price.length;
        this.free = new boolean[p];
        this.centre = new double[p];
        this.change = new double[p];
        double least = Arrays.stream(price).filter(each -> each > 0).min().orElseThrow();
        for (int j = 0; j < p; j++) {
            free[j] = price[j] == 0;
            centre[j] = free[j] ? from.w()[j] : 0;
            price[j] = free[j] ? least : price[j];
        }
        this.w = centre.clone();
        this.v = new double[rows.rows()];
        this.conjugate = new double[rows.rows()];
        this.reach = new double[rows.rows()];
        for (int row = 0; row < reach.length; row++) {
            rows.add(row, new double[] {1}, change);
            for (int j = 0; j < p; j++) {
                reach[row] = Math.fma(change[j] / price[j], change[j], reach[row]);
                change[j] = 0;
            }
            reach[row] /= reach.length;
        }
    }

    double[] weights() {
        return w.clone();
    }

    /// Sets each row's multiplier to its best, in this order; false if a row's loss is finite nowhere.
    boolean sweep(int[] order) {
        double[] score = new double[1];
        var kissing = new Kissing(rows);
        for (int row : order) {
            rows.score(row, w, score);
            double aim = Math.fma(reach[row], v[row], score[0]);
            if (!kissing.find(row, reach[row], score[0], aim)) {
                return false;
            }
            conjugate[row] = kissing.slope() * kissing.at() - kissing.value();
            move(row, kissing.slope() - v[row]);
            v[row] = kissing.slope();
        }
        renew();
        return true;
    }

    private void move(int row, double by) {
        if (by == 0) {
            return;
        }
        rows.add(row, new double[] {by / v.length}, change);
        for (int j = 0; j < w.length; j++) {
            w[j] -= change[j] / price[j];
            change[j] = 0;
        }
    }

    /// The weights afresh, without the rounding of many small moves.
    private void renew() {
        double[] pull = pull();
        w = centre.clone();
        for (int j = 0; j < w.length; j++) {
            w[j] -= pull[j] / price[j];
        }
    }

    private double[] pull() {
        double[] pull = new double[w.length];
        for (int row = 0; row < v.length; row++) {
            rows.add(row, new double[] {v[row] / v.length}, pull);
        }
        return pull;
    }

    /// How far above its minimum the objective is at most, with the weights without a price held near their
    /// centre: what each row's loss exceeds its tangent by.
    double near() {
        double sum = 0;
        double[] score = new double[1];
        for (int row = 0; row < v.length; row++) {
            rows.score(row, w, score);
            double loss = rows.loss(row, score, new double[1]);
            sum += Math.max(0, loss - v[row] * score[0] + conjugate[row]);
        }
        return sum / v.length;
    }

    /// What is added because the multipliers do not balance where there is no price.
    double unbalanced() {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += free[j] ? price[j] * Math.abs(w[j] - centre[j]) * Math.max(1, Math.abs(w[j])) : 0;
        }
        return sum;
    }

    /// The largest entry, without its sign, of the subgradient that the multipliers make.
    double residual() {
        double largest = 0;
        for (int j = 0; j < w.length; j++) {
            largest = Math.max(largest, free[j] ? price[j] * Math.abs(w[j] - centre[j]) : 0);
        }
        return largest;
    }

    /// Moves the centres to where the weights are, once those are known as well as the centres.
    ///
    /// @param gap what [#near()] said
    void centre(double gap) {
        if (gap > unbalanced()) {
            return;
        }
        for (int j = 0; j < w.length; j++) {
            centre[j] = free[j] ? w[j] : 0;
        }
        renew();
    }

    double[][] memory() {
        return new double[][] {v.clone(), conjugate.clone(), centre.clone(), w.clone()};
    }

    /// @param memory what was said, behind one array of others
    void restore(double[][] memory) {
        System.arraycopy(memory[1], 0, v, 0, v.length);
        System.arraycopy(memory[2], 0, conjugate, 0, v.length);
        System.arraycopy(memory[3], 0, centre, 0, centre.length);
        w = memory[4].clone();
    }
}
