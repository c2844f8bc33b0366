package io.trueloss.optim;

/// Where a row's loss and a parabola have one tangent: the score s at which `s + reach * slope(s) = aim`, by
/// the secant in a bracket, and by halves where that is slow, as at a kink. There the slope is the one that
/// fits.
final class Kissing {
    private static final int QUICK = 12;
    private static final int MOST = 1200;
    private static final double EXACT = 2e-16;

    private final RowScores rows;
    private final double[] score = new double[1];
    private final double[] slopes = new double[1];
    private int row;
    private double reach;
    private double aim;
    private double at;
    private double slope;
    private double value;
    private double low;
    private double high;
    private double atLow;
    private double atHigh;

    Kissing(RowScores rows) {
        this.rows = rows;
    }

    /// The score.
    double at() {
        return at;
    }

    /// The slope of the loss there.
    double slope() {
        return slope;
    }

    /// The loss there.
    double value() {
        return value;
    }

    /// Finds it, from a score at which the loss is finite; whether it could.
    boolean find(int which, double width, double guess, double goal) {
        row = which;
        reach = width;
        aim = goal;
        double off = off(guess);
        if (!Double.isFinite(off)) {
            return false;
        }
        at = guess;
        if (off != 0) {
            bracket(guess, off);
            narrow();
        }
        value = loss(at);
        slope = reach > 0 ? (aim - at) / reach : slopes[0];
        return Double.isFinite(value);
    }

    /// What is sought rises at least as fast as the score itself: it is no further away than it is off.
    private void bracket(double guess, double off) {
        double end = guess - off;
        double atEnd = off(end);
        low = Math.min(guess, end);
        high = Math.max(guess, end);
        atLow = off > 0 ? known(atEnd, -off) : off;
        atHigh = off > 0 ? off : known(atEnd, -off);
        if (atEnd == 0) {
            at = end;
            low = end;
            high = end;
        }
    }

    private static double known(double off, double otherwise) {
        return Double.isFinite(off) && Math.signum(off) == Math.signum(otherwise) ? off : otherwise;
    }

    private void narrow() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST && low < high; i++) {
            double middle = low + (high - low) / 2;
            double secant = low - atLow * ((high - low) / (atHigh - atLow));
            double x = i < QUICK && secant > low && secant < high ? secant : middle;
            if (x <= low || x >= high) {
                return;
            }
            double off = off(x);
            if (Math.abs(off) < least) {
                least = Math.abs(off);
                at = x;
            }
            if (least <= EXACT * (Math.abs(x) + Math.abs(aim))) {
                return;
            }
            split(x, off);
        }
    }

    /// Keeps the half with the answer; the other end counts half when it stays, so that it comes nearer too.
    private void split(double x, double off) {
        boolean below = Double.isFinite(off) ? off < 0 : x < at;
        if (below) {
            low = x;
            atLow = Double.isFinite(off) ? off : atLow;
            atHigh /= 2;
        } else {
            high = x;
            atHigh = Double.isFinite(off) ? off : atHigh;
            atLow /= 2;
        }
    }

    private double off(double s) {
        return Double.isFinite(loss(s)) ? s + reach * slopes[0] - aim : Double.NaN;
    }

    private double loss(double s) {
        score[0] = s;
        return rows.loss(row, score, slopes);
    }
}
