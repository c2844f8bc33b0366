package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import java.util.Arrays;

/// Whether the losses of all rows never rise along a direction of the weights, however far one goes: then there is no
/// minimum that way, as where a plane separates two classes.
///
/// A convex loss that does not rise far out did not rise before. So it is enough to look at the slope of each row's
/// loss far out; a row that the direction does not move, up to rounding, cannot rise.
final class Recession {
    /// A move this small beside the largest one is none.
    private static final double ROUNDING = 1e-9;

    /// How far out slopes are looked at, in units of the score of the row that moves most.
    private static final double[] FAR = {1e2, 1e4, 1e6};

    private final Places places;
    private final Sample sample;
    private final Evaluator evaluator;
    private final double[][] base;
    private final double[][] moves;
    private final double[][] scores;
    private final double[] value = new double[Stretch.BLOCK];
    private final double[][] slope;

    /// @param base scores from which to look: one array a score, of length 1 for a learned constant
    Recession(Places places, Sample sample, Cost cost, double[][] base) {
        this.base = base;
        this.places = places;
        this.sample = sample;
        this.evaluator = cost.loss().evaluator();
        int m = places.scores();
        this.moves = new double[m][sample.rows()];
        this.scores = new double[m][sample.rows()];
        this.slope = new double[m][Stretch.BLOCK];
    }

    /// Whether no row's loss rises along the direction, and some row's falls.
    boolean along(double[] direction, Design design) {
        move(direction, design);
        double largest = clean();
        if (!(largest > 0) || !Double.isFinite(largest)) return false;
        boolean falls = false;
        for (double far : FAR) {
            for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
                Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
                if (rises(stretch, far / largest)) return false;
            }
        }
        for (int from = 0; from < sample.rows() && !falls; from += Stretch.BLOCK) {
            falls = falls(new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows())));
        }
        return falls;
    }

    private void move(double[] direction, Design design) {
        for (int k = 0; k < places.seeing().size(); k++) {
            double[] move = moves[places.seeing().get(k)];
            Arrays.fill(move, 0);
            for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
                Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
                design.addScores(direction, places.start(k), stretch, move);
            }
        }
        for (int k = 0; k < places.constant().size(); k++) {
            Arrays.fill(moves[places.constant().get(k)], direction[places.constantAt(k)]);
        }
    }

    private double clean() {
        double largest = 0;
        for (double[] move : moves) for (double step : move) largest = Math.max(largest, Math.abs(step));
        for (double[] move : moves) {
            for (int i = 0; i < move.length; i++) if (Math.abs(move[i]) <= ROUNDING * largest) move[i] = 0;
        }
        return largest;
    }

    private boolean rises(Stretch stretch, double far) {
        evaluate(stretch, far);
        for (int i = 0; i < stretch.size(); i++) {
            if (sample.weight()[stretch.from() + i] > 0 && !(along(stretch, i) <= 0)) return true;
        }
        return false;
    }

    private boolean falls(Stretch stretch) {
        evaluate(stretch, 0);
        for (int i = 0; i < stretch.size(); i++) {
            if (sample.weight()[stretch.from() + i] > 0 && along(stretch, i) < 0) return true;
        }
        return false;
    }

    private void evaluate(Stretch stretch, double far) {
        for (int k = 0; k < scores.length; k++) {
            for (int i = stretch.from(); i < stretch.to(); i++) {
                scores[k][i] = Math.fma(far, moves[k][i], base[k][base[k].length == 1 ? 0 : i]);
            }
        }
        Rows rows = new Rows(sample.y(), new double[0][], scores, sample.columns());
        evaluator.gradient(rows, stretch.from(), stretch.to(), value, slope);
    }

    /// The slope of a row's loss along the direction.
    private double along(Stretch stretch, int i) {
        double sum = 0;
        for (int k = 0; k < moves.length; k++) {
            double step = moves[k][stretch.from() + i];
            if (step != 0) sum += slope[k][i] * step;
        }
        return sum;
    }
}
