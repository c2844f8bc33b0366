package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Whether the losses of all rows never rise along a direction of the weights, however far one goes: then there
/// is no minimum that way, as where a plane separates two classes.
///
/// A convex loss that does not rise far out did not rise before. So it is enough to look at the slope of each
/// row's loss far out; a loss that is not convex is looked at over and over on the way there, each time twice
/// as far. A row that the direction does not move, up to rounding, cannot rise.
final class Recession {
    /// A move this small beside the largest one is none.
    private static final double ROUNDING = 1e-9;

    /// The slopes of a vector's scores lose this much beside the steepest ones, where they cancel.
    private static final double ULP = 1e-15;

    /// How far out slopes are looked at, in units of the score of the row that moves most.
    private static final double[] FAR = {1e2, 1e4, 1e6};

    /// Where a loss that has its lowest value anywhere should have it, and one that has none still shows a
    /// slope.
    private static final double STILL = 16;

    private static final double[] FADING = {4, 5, 6};

    private static final double[] OFTEN =
            DoubleStream.iterate(0x1p-10, far -> far <= 0x1p20, far -> 2 * far).toArray();

    private final Places places;
    private final boolean convex;
    private final double[] distances;
    private final Sample sample;
    private final Evaluator evaluator;
    private final double[][] base;
    private final double[][] moves;
    private final double[][] scores;
    private final double[] value = new double[Stretch.BLOCK];
    private final double[][] slope;
    private final double[] steep = new double[Stretch.BLOCK];
    private double largest;

    /// @param base scores from which to look: one array a score, of length 1 for a learned constant
    Recession(Places places, Sample sample, Cost cost, double[][] base) {
        this.base = base;
        this.places = places;
        this.sample = sample;
        this.evaluator = Kernels.of(cost.loss());
        this.convex = cost.convex();
        this.distances = convex ? FAR : OFTEN;
        int m = places.scores();
        this.moves = new double[m][sample.rows()];
        this.scores = new double[m][sample.rows()];
        this.slope = new double[m][Stretch.BLOCK];
    }

    /// Whether no row's loss rises along the direction, and some row's falls without ever being lowest.
    boolean along(double[] direction, Design design) {
        move(direction, design);
        largest = clean();
        if (!(largest > 0) || !Double.isFinite(largest)) return false;
        boolean falls = false;
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            Stretch stretch = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
            gauge(stretch);
            for (double far : distances) if (rises(stretch, far / largest)) return false;
            falls = falls || falls(stretch);
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

    /// How steep each row's loss is at scores of zero: what rounding of a slope is measured by.
    private void gauge(Stretch stretch) {
        for (int k = 0; k < scores.length; k++) {
            Arrays.fill(scores[k], stretch.from(), stretch.to(), base[k].length == 1 ? base[k][0] : 0);
        }
        evaluate(stretch);
        for (int i = 0; i < stretch.size(); i++) {
            steep[i] = 0;
            for (double[] each : slope) steep[i] += Double.isFinite(each[i]) ? Math.abs(each[i]) : 0;
        }
    }

    private boolean rises(Stretch stretch, double far) {
        evaluate(stretch, far);
        for (int i = 0; i < stretch.size(); i++) {
            if (sample.weight()[stretch.from() + i] > 0 && !(along(stretch, i) <= 0)) return true;
        }
        return false;
    }

    /// Each row of a convex loss is looked at where the direction has moved it this far from scores of zero: a
    /// loss that is flat there has been at its lowest; one that is not flat has no lowest nearer, even where
    /// rounding hides that. A loss that fades faster than numbers can show, as exp(-exp(f)) does, is looked at
    /// nearer, where its slope is next to nothing but not nothing.
    private boolean falls(Stretch stretch) {
        if (convex) evaluateMoved(stretch, STILL);
        else evaluate(stretch, 0);
        for (int i = 0; i < stretch.size(); i++) {
            if (sample.weight()[stretch.from() + i] > 0 && (tilts(stretch, i) || along(stretch, i) < 0)) return true;
        }
        return convex && fades(stretch);
    }

    private boolean fades(Stretch stretch) {
        for (double near : FADING) {
            evaluateMoved(stretch, near);
            for (int i = 0; i < stretch.size(); i++) {
                boolean small = Math.abs(slope[0][i]) < ROUNDING * steep[i];
                if (sample.weight()[stretch.from() + i] > 0 && small && tilts(stretch, i)) return true;
            }
        }
        return false;
    }

    private void evaluateMoved(Stretch stretch, double far) {
        for (int k = 0; k < scores.length; k++) {
            for (int i = stretch.from(); i < stretch.to(); i++) {
                double start = base[k].length == 1 ? base[k][0] : 0;
                scores[k][i] = start + far * moves[k][i] / speed(i);
            }
        }
        evaluate(stretch);
    }

    /// Whether the slope of a convex loss of one score is below 0, however little: nothing cancels there that
    /// rounding could leave, and the tail of a normal distribution fades faster than any rounding.
    private boolean tilts(Stretch stretch, int i) {
        return convex && moves.length == 1 && slope[0][i] * moves[0][stretch.from() + i] < 0;
    }

    /// How fast the direction moves the scores of a row; 1 if it does not.
    private double speed(int row) {
        double speed = 0;
        for (double[] move : moves) speed = Math.max(speed, Math.abs(move[row]));
        return speed > 0 ? speed : 1;
    }

    private void evaluate(Stretch stretch, double far) {
        for (int k = 0; k < scores.length; k++) {
            for (int i = stretch.from(); i < stretch.to(); i++) {
                scores[k][i] = Math.fma(far, moves[k][i], base[k][base[k].length == 1 ? 0 : i]);
            }
        }
        evaluate(stretch);
    }

    private void evaluate(Stretch stretch) {
        Rows rows = sample.at(scores);
        evaluator.gradient(rows, stretch.from(), stretch.to(), value, slope);
    }

    /// The slope of a row's loss along the direction; 0 where it is within the rounding of direction and
    /// slopes.
    private double along(Stretch stretch, int i) {
        double sum = 0;
        double size = ULP * steep[i];
        for (int k = 0; k < moves.length; k++) {
            double step = moves[k][stretch.from() + i];
            if (step == 0) continue;
            sum += slope[k][i] * step;
            size += ROUNDING * Math.abs(slope[k][i]);
        }
        return Math.abs(sum) <= largest * size ? 0 : sum;
    }
}
